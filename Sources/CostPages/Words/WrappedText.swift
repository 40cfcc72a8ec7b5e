import Site

/// Lines of at most 80 columns, broken at spaces.
package func wrapped(_ text: String) -> String { text.wrapped(to: 80).joined(separator: "\n") }
