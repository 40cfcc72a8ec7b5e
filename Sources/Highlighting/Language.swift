/// A language that can be highlighted.
package enum Language: Sendable, Hashable, CaseIterable {
    case http, json, python, script, shell, swift, yaml

    /// The language that authors call by this name behind a fence, in letters of any case; nil for `text`,
    /// and for every other name, since such code stays as it is.
    package init?(named name: String) {
        switch name.lowercased() {
        case "http": self = .http
        case "json", "jsonc", "json5", "jsonl": self = .json
        case "python", "py", "python3", "pyi": self = .python
        case "javascript", "js", "jsx", "mjs", "cjs", "typescript", "ts", "tsx", "mts": self = .script
        case "shell", "sh", "bash", "zsh", "console", "shell-session", "terminal": self = .shell
        case "swift": self = .swift
        case "yaml", "yml": self = .yaml
        default: return nil
        }
    }
}
