//! Two careers by year: fans, who is ahead, single careers, tables.

use yew::prelude::*;

use super::super::bits::{mark, sign, table, unfold};
use super::super::context::Page;
use super::super::el::{El, el, text};
use super::super::field::{Choice, Choices, Entered, Field, Reads};
use super::super::sentence::{Slot, sentence};
use crate::app::state::{Action, Axis, CareerEdit, OutlookEdit, Part};
use crate::app::text::Key;
use crate::app::view::career::ahead::AheadView;
use crate::app::view::career::axis::Years;
use crate::app::view::career::fan::{Fan, FanView, Made, Shown, name};
use crate::app::view::career::lives::LivesView;
use crate::app::view::{Table, Tone, path, paths, percent};
use crate::domain::career::Measure;

/// Labels above their line, and in rows below the picture, in CSS pixels.
const ABOVE: &str = "-4";
const ABOVE_MARK: &str = "-11";
const BELOW: [&str; 2] = ["18", "36"];
/// Half the height of a small letter, by which a label stands on a line.
const MIDDLE: &str = "4.5";
/// Within this part of an edge a label is set towards the middle.
const EDGE: f64 = 0.04;

const TONES: [Tone; 2] = [Tone::First, Tone::Other];
/// The same as letters, for rows of labels.
const MARKS: [&str; 2] = ["● ", "◆ "];

/// The tables are made only while they are open.
pub fn fan(page: &Page, view: &FanView, tables: Option<Vec<Table>>) -> El {
    let whole = el("div")
        .class("careers")
        .put(el("p").class("sentence").put(ask(page, view)));
    let Some(shown) = &view.shown else {
        return whole.put(el("p").say(page.say(Key::FanNoYears)));
    };
    let opened = tables.map(|tables| {
        let tables = tables.iter().enumerate().map(|(at, one)| {
            let caption = el("h4").say(one.caption.clone());
            el("div").key(at).put(caption).put(table(one))
        });
        el("div").put_all(tables)
    });
    let summary = text(page.say(Key::FanOpenTable));
    let ontoggle = page.unfold(Part::CAREER_TABLE);
    whole
        .put(el("p").class("fan-lead").say(shown.lead.join(" ")))
        .put(picture(view, shown))
        .put(legend(view, shown.ahead.is_some()))
        .put(sentences(&shown.said))
        .put(singles(page, view))
        .put_if(shown.lives.as_ref().map(|lives| told(lives).into()))
        .put(el("h3").say(page.say(Key::FanAheadTitle)))
        .put(el("p").say(page.say(Key::FanAheadLead)))
        .put(ahead(page, view, shown.ahead.as_ref()))
        .put(sentences(&shown.even))
        .put(made(page, view, &shown.made))
        .put(unfold("more", "career-table", summary, ontoggle, opened))
}

/// What is shown, as a sentence with its choices.
fn ask(page: &Page, view: &FanView) -> Html {
    let measures: Vec<&'static str> = (Measure::ALL.iter())
        .map(|measure| page.say(name(*measure)))
        .collect();
    let axes: Vec<&'static str> = (Axis::ALL.iter())
        .map(|axis| page.say(Years::name(*axis)))
        .collect();
    let axis = Axis::ALL.iter().position(|axis| *axis == view.look.axis);
    let measure = Slot {
        name: "measure",
        ..choice(
            ("career-measure", page.say(Key::FanMeasureLabel)),
            &measures,
            view.look.measure.index(),
            page.on(|at: String| {
                let measure = Measure::ALL.get(at.parse::<usize>().ok()?)?;
                Some(Action::Outlook(OutlookEdit::Measure(*measure)))
            }),
        )
    };
    let axis = Slot {
        name: "axis",
        ..choice(
            ("career-axis", page.say(Key::FanAxisLabel)),
            &axes,
            axis.unwrap_or_default(),
            page.on(|at: String| {
                let axis = Axis::ALL.get(at.parse::<usize>().ok()?)?;
                Some(Action::Outlook(OutlookEdit::Axis(*axis)))
            }),
        )
    };
    sentence(page.lang, Key::FanAsk, vec![measure, axis])
}

fn choice(
    (id, label): (&'static str, &'static str),
    all: &[&'static str],
    now: usize,
    on_choose: Callback<String>,
) -> Slot {
    let choices: Choices = (all.iter().enumerate())
        .map(|(at, said)| (at.to_string().into(), (*said).into()))
        .collect();
    Slot {
        name: "",
        shown: all.get(now).copied().unwrap_or_default().to_owned(),
        control: Choice {
            id: id.into(),
            label,
            chosen: &now.to_string(),
            choices,
            on_choose,
        }
        .html(),
    }
}

fn sentences(said: &[String]) -> El {
    let said = said.iter().enumerate();
    el("div").put_all(said.map(|(at, said)| el("p").key(at).say(said.clone())))
}

fn picture(view: &FanView, shown: &Shown) -> El {
    let grid = shown.levels.iter().enumerate().map(|(at, (y, _))| {
        let line = el("line").class("grid").key(at).attr("x2", "100%");
        line.attr("y1", percent(*y)).attr("y2", percent(*y))
    });
    let values = shown.levels.iter().enumerate().map(|(at, (y, said))| {
        let label = label_at("0".to_owned(), percent(*y), ABOVE);
        label.key(at).say(said.clone())
    });
    let is_one = shown.ticks.len() == 1;
    let numbers = shown.ticks.iter().enumerate().flat_map(|(choice, ticks)| {
        ticks.iter().enumerate().map(move |(at, (x, said))| {
            let below = BELOW.get(choice).copied().unwrap_or_default();
            let sign = if is_one { "" } else { MARKS[choice % 2] };
            label_at(percent(*x), "100%".to_owned(), below)
                .key(format!("{choice}-{at}"))
                .attr("text-anchor", anchor(*x))
                .say(format!("{sign}{said}"))
        })
    });
    let fans = || TONES.iter().zip(&shown.picture.fans);
    let ends = fans().zip(&view.names).enumerate();
    let ends = ends.map(|(at, ((tone, fan), name))| end(*tone, MARKS[at % 2], fan, name).key(at));
    let class = if is_one {
        "rates fan"
    } else {
        "rates fan fan-two"
    };
    el("svg")
        .class(class)
        .attr("role", "img")
        .attr("aria-label", shown.summary.clone())
        .put_all(grid)
        .put_all(
            fans()
                .enumerate()
                .map(|(at, (tone, fan))| areas(*tone, fan).key(at)),
        )
        .put_all(values)
        .put_all(numbers)
        .put_all(ends)
}

fn areas(tone: Tone, fan: &Fan) -> El {
    let [wide, dense] = &fan.bands;
    let [thin, thick] = &fan.strokes;
    stretched(tone)
        .put(path_of("fan-area", path(wide)))
        .put(path_of("fan-area", path(dense)))
        .put(path_of("fan-strokes", paths(thin)))
        .put(path_of("fan-strokes fan-dense", paths(thick)))
        .put(path_of("fan-edge", path(wide)))
        .put(path_of("fan-single", paths(&fan.singles)))
        .put(path_of("curve", path(&fan.middle)))
}

/// Positions in thousandths of the picture, however wide it is.
fn stretched(tone: Tone) -> El {
    el("svg")
        .class(tone.class())
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
}

/// The mark and the name at the end of the line.
fn end(tone: Tone, letter: &str, fan: &Fan, name: &str) -> El {
    let label = el("text")
        .class("tick-label fan-name")
        .attr("x", "100%")
        .attr("y", percent(fan.label))
        .attr("dy", ABOVE_MARK)
        .attr("text-anchor", "end")
        .say(format!("{letter}{name}"));
    let sign = el("svg")
        .attr("x", "100%")
        .attr("y", percent(fan.end))
        .attr("overflow", "visible")
        .put(mark(tone, ""));
    el("g").put(sign).put(label)
}

fn label_at(x: String, y: String, dy: &'static str) -> El {
    let text = el("text").class("tick-label").attr("x", x).attr("y", y);
    text.attr("dy", dy)
}

fn anchor(x: f64) -> &'static str {
    match x {
        x if x < EDGE => "start",
        x if x > 1.0 - EDGE => "end",
        _ => "middle",
    }
}

/// Which fan is whose; lines alone until there are fans.
fn legend(view: &FanView, is_drawn: bool) -> El {
    let items = TONES.iter().zip(&view.names).enumerate();
    el("p")
        .class("legend")
        .put_all(items.map(|(at, (tone, name))| {
            let line = stretched(*tone).put(path_of("curve", "M0 500H1000"));
            let area = if is_drawn { area(line) } else { line };
            let item = el("span").key(at).put(swatch(area));
            item.put(sign(*tone, at)).say(name.clone())
        }))
}

const AREA: &str = "M0 0H1000V1000H0Z";
const STROKES: &str = "M100 0V1000M300 0V1000M500 0V1000M700 0V1000M900 0V1000";

fn path_of(class: &'static str, d: impl Into<AttrValue>) -> El {
    el("path").class(class).attr("d", d)
}

/// Surface and strokes; the hue says which is seen.
fn area(whole: El) -> El {
    let whole = whole.put(path_of("fan-area", AREA));
    whole.put(path_of("fan-strokes", STROKES))
}

fn swatch(whole: El) -> El {
    let swatch = el("svg").class("swatch").attr("aria-hidden", "true");
    swatch.put(whole)
}

/// Whether single careers are shown.
fn singles(page: &Page, view: &FanView) -> Html {
    let checked = view.look.singles;
    let send = page.send.clone();
    let onchange = Callback::from(move |_: Event| {
        send.emit(Action::Outlook(OutlookEdit::Singles(!checked)));
    });
    html! {
        <label class="fan-singles">
            <input id="career-singles" type="checkbox" {checked} {onchange} />
            { " " }
            { page.say(Key::FanSingles) }
        </label>
    }
}

fn told(view: &LivesView) -> El {
    let choices = view.choices.iter().zip(TONES).enumerate();
    let choices = choices.map(|(at, ((name, lives), tone))| {
        let lives = lives.iter().enumerate();
        let lives = lives.map(|(at, life)| el("li").key(at).say(life.clone()));
        el("div")
            .key(at)
            .put(el("h3").put(sign(tone, at)).say(name.clone()))
            .put(el("ol").put_all(lives))
    });
    el("div")
        .class("lives")
        .put(el("p").say(view.lead.clone()))
        .put(el("div").class("slips").put_all(choices))
}

/// The parts that are ahead, by year; the first choice's from below. Its room is kept until it is drawn.
fn ahead(page: &Page, view: &FanView, shown: Option<&AheadView>) -> El {
    let Some(shown) = shown else {
        let picture = el("svg").class("rates ahead").attr("aria-hidden", "true");
        return el("div").put(picture);
    };
    let [tone, other] = TONES;
    let first = stretched(tone)
        .put(path_of("fan-area", path(&shown.picture.first)))
        .put(path_of("fan-edge", path(&shown.picture.first)));
    let other = stretched(other)
        .put(path_of("fan-strokes", paths(&shown.picture.strokes)))
        .put(path_of("fan-edge", path(&shown.picture.other)));
    let half = el("line").class("span").attr("x2", "100%");
    let half = half.attr("y1", percent(0.5)).attr("y2", percent(0.5));
    let labels = shown.picture.labels.iter().zip(&shown.labels).enumerate();
    let labels = labels.filter_map(|(at, (y, said))| {
        let label = label_at("100%".to_owned(), percent((*y)?), MIDDLE).key(at);
        let label = label.class("tick-label fan-name").attr("dx", "-6");
        Some(label.attr("text-anchor", "end").say(said.clone()))
    });
    let half_label = label_at("0".to_owned(), percent(0.5), ABOVE).say("50%");
    let picture = el("svg")
        .class("rates ahead")
        .attr("role", "img")
        .attr("aria-label", shown.said.join(" "))
        .put(first)
        .put(other)
        .put(half)
        .put(half_label)
        .put_all(labels);
    let items = TONES.iter().zip(&view.names).enumerate();
    let items = items.map(|(at, (tone, name))| {
        let item = el("span").key(at).put(swatch(area(stretched(*tone))));
        item.put(sign(*tone, at)).say(name.clone())
    });
    let even = shown.has_even.then(|| {
        let none = el("rect").class("fan-even").attr("width", "100%");
        let item = el("span").put(swatch(none.attr("height", "100%")));
        Html::from(item.say(page.say(Key::FanIsEven)))
    });
    el("div")
        .put(picture)
        .put(el("p").class("legend").put_all(items).put_if(even))
        .put(sentences(&shown.said))
}

/// How it was drawn. What is told to a screen reader changes only once all is.
fn made(page: &Page, view: &FanView, made: &Made) -> El {
    let send = page.send.clone();
    let seed = Field {
        id: "career-seed".into(),
        label: page.say(Key::FanSeedLabel).into(),
        value: view.seed.to_string().into(),
        reads: Reads::Count {
            min: 0,
            max: u32::MAX.into(),
        },
        on_enter: Callback::from(move |entered| {
            if let Entered::Count(count) = entered
                && let Ok(seed) = u32::try_from(count)
            {
                send.emit(Action::Career(CareerEdit::Seed(seed)));
            }
        }),
    };
    let seed = Slot {
        name: "seed",
        shown: view.seed.to_string(),
        control: seed.html(page),
    };
    let (said, told) = match made {
        Made::Yet => (page.say(Key::FanProgress).to_owned(), ""),
        Made::Drawn { notes, told } => (notes.join(" "), told.as_str()),
    };
    let seed = sentence(page.lang, Key::FanSeed, vec![seed]);
    let status = el("p").class("unseen").attr("role", "status");
    el("div")
        .class("fan-made")
        .put(el("p").class("sentence").put(seed))
        .put(el("p").class("fan-lead").say(said))
        .put(status.say(told.to_owned()))
}
