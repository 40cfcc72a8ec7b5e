import Testing

@Suite struct PricesCommandTests {
    private static let handbook = """
        -- content/data/sources.yaml --
        sources: [{id: list, title: The list}]
        -- content/data/prices.yaml --
        next_check: 2027-01-01
        models: # kept
          - {id: big, name: Big, provider: P, class: closed, family: big, rows: [{from: 2026-01-01, input: 2, output: 10, source: list, read: 2026-01-01}]}
        -- list.json --
        {"big": {"input_cost_per_token": 3e-06, "output_cost_per_token": 1e-05}}

        """

    private func run(_ arguments: String..., in folder: Folder) throws -> Program.Run {
        try Program.run(["prices", "import"] + arguments + ["--as-of", "2026-11-22"], in: folder)
    }

    @Test func theFileGetsItsRow() throws {
        let folder = try Folder(Self.handbook)
        let run = try run("list.json", in: folder)
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(run.output.contains("big, input                     $2.00  $3.00    +50%\n"))
        let text = try folder.read("content/data/prices.yaml")
        #expect(text.hasPrefix("next_check: 2027-01-01\nmodels: # kept\n"))
        #expect(text.contains("{from: 2026-11-22, input: 3, output: 10, source: list, read: 2026-11-22}"))
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = try Folder(Self.handbook)
        let before = try folder.read("content/data/prices.yaml")
        let run = try run("list.json", "--dry-run", in: folder)
        #expect(run.output.contains("1 model would have new rows from 22 November 2026.\n"))
        #expect(try folder.read("content/data/prices.yaml") == before)
    }

    @Test func aRefusedListWritesNothing() throws {
        let folder = try Folder(Self.handbook.replacing("3e-06", with: "0"))
        let before = try folder.read("content/data/prices.yaml")
        let run = try run("list.json", in: folder)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.errors.hasPrefix("list.json:1:34: error: 'input_cost_per_token' of 'big' is 0 [import-price]")
        )
        #expect(try folder.read("content/data/prices.yaml") == before)
    }

    @Test func aListThatIsNotThereIsAProblemOfFiles() throws {
        #expect(try run("missing.json", in: try Folder(Self.handbook)).status == 2)
    }
}
