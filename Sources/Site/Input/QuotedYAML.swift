/// A text as a quoted YAML scalar.
func quotedYAML(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
