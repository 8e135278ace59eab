use yew::prelude::*;
#[component]
fn App() -> Html { html! { <p>{"Salary gap"}</p> } }
fn main() { yew::Renderer::<App>::new().render(); }
