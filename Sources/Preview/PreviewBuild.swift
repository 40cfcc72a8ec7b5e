import Diagnostics

/// What one build gave.
package struct PreviewBuild: Sendable {
    /// The sources that changed, relative to the root; none for the first build.
    package let changedSources: [String]
    /// All files of the site; nil when it has errors, and the last good one stays.
    package let files: [OutputFile]?
    /// What is made when a browser asks for it.
    package let late: LateFiles?
    /// The path under which the site will be published: `/team/`.
    package let basePath: String
    /// The errors as they are shown in the browser; nil without any.
    package let problems: PreviewProblems?

    package init(
        changedSources: [String], files: [OutputFile]?, late: LateFiles? = nil, basePath: String = "/",
        problems: PreviewProblems?
    ) {
        self.changedSources = changedSources
        self.files = files
        self.late = late
        self.basePath = basePath
        self.problems = problems
    }
}

/// The problems of a build, in the words of the terminal.
package struct PreviewProblems: Sendable, Equatable {
    /// `2 errors, 1 warning`
    package let summary: String
    /// Every problem with its place, its line and the way out.
    package let text: String

    /// As the event stream has them; made once, and shared by all browsers that are told.
    let event: [UInt8]

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
