//! What the years of study and of military service cost.

use yew::prelude::*;

use super::super::el::el;
use crate::app::view::career::costs::CostView;

pub fn costs(views: &[CostView]) -> Html {
    let choices = views.iter().enumerate().map(|(index, view)| {
        let said = view.said.iter().enumerate();
        let rule = (view.rule.as_ref()).map(|rule| el("p").class("caption").say(rule.clone()));
        el("div")
            .key(index)
            .class("after")
            .put(el("h3").say(view.name.clone()))
            .put_all(said.map(|(index, said)| el("p").key(index).say(said.clone())))
            .put_if(rule.map(Html::from))
    });
    el("div").put_all(choices).into()
}
