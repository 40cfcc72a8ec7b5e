import BuiltSites
import Parts
import Testing

/// Folders of parts that the settings lay elsewhere.
@Suite struct FolderSettingTests {
    @Test(arguments: [
        (
            "cots: numbers/",
            "2:3: error: there is no folder 'cots' [folder-unknown]\n    help: did you mean 'cost'?"
        ),
        (
            "cost: ../numbers/", "2:9: error: 'cost' must be the path of a folder [folder-invalid]"
        ),
        ("cost: ''", "2:9: error: 'cost' must be the path of a folder [folder-invalid]"),
        ("cost: decide/", "2:9: error: 'decide/' is the folder of 'decide' as well [folder-clash]"),
        (
            "cost: decide/tree/",
            "2:9: error: 'decide/tree/' is where 'decide' has pages of its own [folder-clash]"
        ),
        ("cost: text/", "2:9: error: 'text/' is the address of 'content/text.md' [folder-clash]"),
        ("cost: tags/", "2:9: error: 'tags/' is where the generator has 'tags/' [folder-clash]"),
        (
            "cost: a/\n  decide: a/", "3:11: error: 'a/' is the folder of 'cost' as well [folder-clash]"
        ),
        (
            "decide: guide/\n  guide: book/\n  licenses: guide/tree/",
            "4:13: error: 'guide/tree/' is where 'decide' has pages of its own [folder-clash]"
        ),
    ])
    func aFolderInTheWayIsTold(_ setting: String, _ expected: String) async {
        let built = await site(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            [Text](text.md)
            -- content/text.md --
            ---
            title: Text
            ---
            -- content/handbook.yaml --
            folders:
              \(setting)
            """)
        #expect(built.report.contains("content/handbook.yaml:" + expected), "\(built.report)")
    }
}
