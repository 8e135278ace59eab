"""The peer of benches/career.rs: the same careers in NumPy, all paths of a year at once.

    CAREER_PEER=target/peer cargo bench --bench career && python3 benches/peers/career.py target/peer

reads the model and the results that the program wrote, draws the same number of paths with NumPy's own
generator, and prints the sums of both beside each other and the ratio of their times. Pay goes through a
table of the law by numpy.interp; ranks are stratified; both choices meet the same luck; of each year the
means, the standard errors, the five lines of the fan of four measures, and who is ahead.
"""

import sys
import time
from pathlib import Path

import numpy as np

PATHS, YEARS, DISCOUNT, RUNS = 10_000, 30, 0.03, 15
FAN = (0.1, 0.25, 0.5, 0.75, 0.9)
STARTS = (0, 1)


def read(file):
    places, stages, results, took = [], [], [], None
    for line in file.read_text().splitlines():
        kind, *words = line.split()
        if kind == "place":
            places.append((*map(float, words), [], []))
        elif kind == "node":
            places[-1][3].append(float(words[0]))
            places[-1][4].append(float(words[1]))
        elif kind == "stage":
            branches = [word.split(":") for word in words[6:]]
            stages.append((int(words[0]), *map(float, words[1:4]), words[4], float(words[5]),
                           [(int(to), float(odds)) for to, odds in branches]))
        elif kind == "result":
            results.append(tuple(map(float, words)))
        elif kind == "milliseconds":
            took = float(words[0])
    return places, stages, results, took


def inverse_normal(part):
    """Acklam's approximation, vectorised (SciPy is not needed)."""
    a = [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2,
         1.383577518672690e2, -3.066479806614716e1, 2.506628277459239]
    b = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2,
         6.680131188771972e1, -1.328068155288572e1, 1.0]
    c = [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838,
         -2.549732539343734, 4.374664141464968, 2.938163982698783]
    d = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1.0]
    off = part - 0.5
    square = off * off
    value = off * np.polyval(a, square) / np.polyval(b, square)
    beyond = np.minimum(part, 1 - part)
    tail = beyond < 0.02425
    root = np.sqrt(-2 * np.log(beyond[tail]))
    value[tail] = np.where(off[tail] < 0, 1, -1) * np.polyval(c, root) / np.polyval(d, root)
    return value


def prepare(places, stages):
    setting = np.array([stage[0] for stage in stages])
    level = np.array([stage[1] for stage in stages])
    growth = np.array([stage[2] for stage in stages])
    spread = np.array([stage[3] for stage in stages])
    most = max(len(stage[6]) for stage in stages)
    odds = np.ones((len(stages), most))
    to = np.zeros((len(stages), most), dtype=np.int64)
    leaving = np.zeros((len(stages), YEARS + 2))
    for at, (*_, kind, term, branches) in enumerate(stages):
        odds[at, : len(branches)] = np.cumsum([part for _, part in branches])
        odds[at, len(branches) - 1 :] = 1.0
        to[at, : len(branches)] = [stage for stage, _ in branches]
        if kind == "years":
            leaving[at, int(term) :] = 1.0
        else:
            leaving[at, :] = term
    medians = level[:, None] * (1 + growth[:, None]) ** np.arange(YEARS)
    laws = [(np.array(gross), np.array(net)) for *_, gross, net in places]
    money = np.array([place[:3] for place in places])
    return setting, spread, odds, to, leaving, medians, laws, money


def run(model, seed):
    setting, spread, odds, to, leaving, medians, laws, money = model
    chance = np.random.default_rng(seed)
    rank = inverse_normal((np.arange(PATHS) + chance.random(PATHS)) / PATHS)
    sides = [(np.full(PATHS, start), np.zeros(PATHS, dtype=np.int64), np.zeros(PATHS))
             for start in STARTS]
    years = []
    for year in range(YEARS):
        luck, way = chance.random(PATHS), chance.random(PATHS)
        first = None
        for side, (stage, been, total) in enumerate(sides):
            gross = medians[stage, been] * np.exp(spread[stage] * rank)
            place = setting[stage]
            net = np.empty(PATHS)
            for at, (nodes, nets) in enumerate(laws):
                here = place == at
                net[here] = np.interp(gross[here], nodes, nets)
            minor, market, worth = money[place].T
            kept = net / minor
            power = kept * worth
            total += power / (1 + DISCOUNT) ** year
            found = np.stack([gross / minor * market, kept * market, power, total])
            apart = found[:, 1::2] - found[:, ::2]
            lead = None if first is None else total - first
            years.append((
                found.mean(axis=1),
                np.sqrt((apart * apart).sum(axis=1)) / PATHS,
                np.quantile(found, FAN, axis=1),
                np.bincount(stage, minlength=len(setting)) / PATHS,
                None if lead is None else (lead.mean(), (lead > 0).mean(), (lead < 0).mean()),
            ))
            first = total.copy() if side == 0 else first
            been += 1
            leaves = luck < leaving[stage, been]
            taken = (way[:, None] >= odds[stage]).sum(axis=1)
            stage[leaves] = to[stage[leaves], taken[leaves]]
            been[leaves] = 0
    return years[-len(STARTS):]


def main():
    places, stages, results, took = read(Path(sys.argv[1]) / "model.txt")
    model = prepare(places, stages)
    times = []
    for seed in range(RUNS):
        begin = time.perf_counter()
        last = run(model, seed)
        times.append(1e3 * (time.perf_counter() - begin))
    for (expected, mean, error, median), (means, errors, fan, *_) in zip(results, last):
        print(f"sum: expected {expected:,.0f}; drawn {mean:,.0f} ± {error:,.0f}, middle {median:,.0f}; "
              f"NumPy {means[3]:,.0f} ± {errors[3]:,.0f}, middle {fan[2, 3]:,.0f}")
    peer = sorted(times)[RUNS // 2]
    print(f"two choices, {PATHS:,} paths, {YEARS} years: {took:.2f} ms; NumPy {peer:.1f} ms; "
          f"{peer / took:.1f} times")


if __name__ == "__main__":
    main()
