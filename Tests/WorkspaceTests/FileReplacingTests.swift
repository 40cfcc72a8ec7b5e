import Testing

@testable import Workspace

@Suite struct FileReplacingTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func theFileHoldsTheNewBytesAndKeepsItsMode() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.yaml")
        try folder.setMode("a.yaml", 0o640)
        try replaceFile(folder.at("a.yaml"), holding: bytes("old"), by: bytes("new"))
        #expect(try readFile(folder.at("a.yaml")) == bytes("new"))
        #expect(try folder.status("a.yaml").mode == 0o640)
        #expect(try folder.names() == ["a.yaml"])
    }

    @Test func whatAnotherProgramWroteIsKept() throws {
        let folder = try TemporaryFolder()
        try folder.write("theirs", to: "a.yaml")
        let path = folder.at("a.yaml")
        #expect(
            sentence { try replaceFile(path, holding: bytes("old"), by: bytes("new")) }
                == "cannot write \(path): another program changed it since it was read; run the command again"
        )
        #expect(try readFile(path) == bytes("theirs"))
        #expect(try folder.names() == ["a.yaml"])
    }

    @Test func aFileThatIsNotThereIsNotMade() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorkspaceError.self) {
            try replaceFile(folder.at("a.yaml"), holding: [], by: bytes("new"))
        }
        #expect(try folder.names() == [])
    }
}
