/// A text as one field of a CSV file.
///
/// A spreadsheet takes a field that starts with `=`, `+`, `-`, `@`, a tab or a line ending for a formula, in quotes
/// too. An author's text that starts so gets an apostrophe before it, which spreadsheets take for "this is text".
/// Numbers are never given to this function: `-1` stays a number.
package func csvField(_ text: String) -> String {
    let formulaStarts: [UInt8] = Array("=+-@\t\r\n".utf8)
    let isFormula = text.utf8.first.map(formulaStarts.contains) ?? false
    let text = isFormula ? "'" + text : text
    guard text.utf8.contains(where: { Array(",\"\r\n".utf8).contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
}
