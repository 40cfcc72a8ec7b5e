import Testing

@testable import Workspace

@Suite struct SkippedNamesTests {
    @Test(arguments: [
        ".git", ".DS_Store", ".#draft.md", ".draft.md.swp", "draft.md~", "draft.md.swp", "draft.md.swx",
        "#draft.md#",
    ])
    func hiddenAndEditorFilesAreSkipped(name: String) {
        #expect(isSkipped(name))
    }

    @Test(arguments: ["index.md", "a.b", "swp", "c#", "#hash.md", "~tilde.md"])
    func othersAreRead(name: String) {
        #expect(!isSkipped(name))
    }
}
