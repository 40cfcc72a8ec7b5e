import Diagnostics

/// The problems of a build, in the words of the terminal.
package struct PreviewProblems: Sendable, Equatable {
    /// `2 errors, 1 warning`
    package let summary: String
    /// Every problem with its place, its line and the way out.
    package let text: String

    /// As the event stream has them; made once, and shared by all browsers that are told.
    let event: [UInt8]

    /// Of the page that is shown while there is no site.
    static let tag = "problems"

    package init(summary: String, text: String) {
        self.summary = summary
        self.text = text
        let json = JSON.members([
            "summary": .string(summary), "text": .string(text), "note": .string(PreviewWords.lastGoodPage),
            "hide": .string(PreviewWords.hide),
        ])
        event = eventBytes("problems", json.compact)
    }
}

/// An event as the stream has it; its data is one line.
func eventBytes(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
}
