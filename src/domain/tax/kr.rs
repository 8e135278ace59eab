//! Republic of Korea.
