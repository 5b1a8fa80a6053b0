use std::rc::Rc;

/// A shared value that is the same only where it is one value: contents are not compared.
pub(crate) struct ByPointer<T>(pub(crate) Rc<T>);

impl<T> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Clone for ByPointer<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
