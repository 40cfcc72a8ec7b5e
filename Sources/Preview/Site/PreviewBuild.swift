package import Diagnostics

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
