/// A text as a quoted YAML scalar.
package func quotedYAML(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
