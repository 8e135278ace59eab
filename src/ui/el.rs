//! Elements made by calls.
//!
//! `html!` writes a quarter of a kilobyte of program for every element, and a page of evidence has
//! hundreds. What has listeners is still written with it; everything else is made here, which
//! took a tenth off the download.

use yew::prelude::*;
use yew::virtual_dom::{Key, VList, VTag, VText};

/// An element under construction; boxed, since what a call passes on should be small.
pub struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(AttrValue::Static(tag))))
}

/// Text.
pub fn text(words: impl Into<AttrValue>) -> Html {
    written(words.into())
}

#[inline(never)]
fn written(words: AttrValue) -> Html {
    VText::new(words).into()
}

/// Several pieces in a row.
pub fn row<const N: usize>(pieces: [Html; N]) -> Html {
    VList::with_children(pieces.into(), None).into()
}

impl El {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn add(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.set("class", AttrValue::Static(class))
    }

    /// Tells items of a list apart.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    pub fn say(self, words: impl Into<AttrValue>) -> Self {
        self.write(words.into())
    }

    #[inline(never)]
    fn write(self, words: AttrValue) -> Self {
        self.add(written(words))
    }

    /// Puts a child in.
    pub fn put(self, child: impl Child) -> Self {
        child.into_parent(self)
    }

    #[inline(never)]
    fn wrap(self, child: El) -> Self {
        self.add(child.into())
    }

    /// Puts a child in that may be missing. Its place is kept, so that its neighbours stay what
    /// they are when it comes: a field that were made anew would lose the focus.
    pub fn put_if(self, child: Option<Html>) -> Self {
        self.add(child.unwrap_or_default())
    }

    #[inline(never)]
    fn list(self, items: Vec<Html>) -> Self {
        self.add(VList::with_children(items, None).into())
    }

    /// Puts the items of a list in, each of which has a key.
    pub fn put_all(self, items: impl IntoIterator<Item = El>) -> Self {
        let mut list = Vec::new();
        for item in items {
            push(&mut list, item);
        }
        self.list(list)
    }
}

#[inline(never)]
fn push(list: &mut Vec<Html>, item: El) {
    list.push(item.into());
}

/// What can stand in an element.
pub trait Child {
    fn into_parent(self, parent: El) -> El;
}

impl Child for Html {
    fn into_parent(self, parent: El) -> El {
        parent.add(self)
    }
}

impl Child for El {
    fn into_parent(self, parent: El) -> El {
        parent.wrap(self)
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(El(tag): El) -> Self {
        (*tag).into()
    }
}
