//! Values in, PDF bytes and page images out.
