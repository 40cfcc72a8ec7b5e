import BuiltSites
import Diagnostics
import Fields
import Samples
import Site
import Testing

/// Same inputs, same bytes.
@Suite struct SameBytesTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func severalWorkersMakeWhatOneMakes(seed: UInt64) async {
        let files = RandomSite(seed: seed, pageCount: 150).files
        let serial = await site(files: files)
        let parallel = await site(files: files, workers: 4)
        #expect(serial.report == "")
        #expect(serial.outputs == parallel.outputs)
        #expect(parallel.report == serial.report)
    }

    @Test func theOrderOfTheFilesDoesNotMatter() async {
        let files = RandomSite(seed: 4).files
        let first = await site(files: files)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<3 {
            let other = await site(files: files.shuffled(using: &generator))
            #expect(other.outputs == first.outputs)
        }
    }

    @Test func reportsDoNotDependOnTheOrderEither() async {
        let files = RandomSite(seed: 6).files.map { source in
            let text = String(decoding: source.bytes, as: UTF8.self)
            return source.path.hasPrefix("content/cost")
                ? file(source.path, text.replacing("#part", with: "#prt")) : source
        }
        let first = await site(files: files)
        #expect(first.report.contains("did you mean '#part'?"))
        var generator = SeededGenerator(seed: 7)
        let other = await site(files: files.shuffled(using: &generator), workers: 4)
        #expect(other.report == first.report)
    }

    @Test func theDayOfTheBuildDoesNotShowWhenADateIsSet() async {
        let files = RandomSite(seed: 8).files + [file("content/handbook.txt", "")]
        let fixed = files.map { source in
            source.path == "handbook.yaml"
                ? file(source.path, String(decoding: source.bytes, as: UTF8.self) + "as_of: 2026-11-22\n")
                : source
        }
        var options = BuildOptions(today: day)
        let first = await buildSite(fixed, options: options)
        options.today = CalendarDate("2031-05-05") ?? day
        let second = await buildSite(fixed, options: options)
        #expect(first.files == second.files)
    }

    /// The print edition and the Markdown alternate hold the page's text, too.
    @Test func changingAWordChangesOnlyTheFilesThatHoldIt() async {
        let files = RandomSite(seed: 9).files
        let before = await site(files: files)
        let after = await site(
            files: files.map { source in
                let text = String(decoding: source.bytes, as: UTF8.self)
                return file(source.path, text.replacing("Word17 ", with: "Another17 "))
            })
        let changed = zip(before.outputs, after.outputs).filter { $0 != $1 }.map(\.0.path)
        let holding = before.outputs.filter { String(decoding: $0.bytes, as: UTF8.self).contains("Word17 ") }
            .map(\.path)
        #expect(before.paths == after.paths)
        #expect(changed == holding)
        #expect(changed.count == 3)
    }
}
