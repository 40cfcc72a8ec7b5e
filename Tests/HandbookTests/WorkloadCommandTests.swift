import Testing

@Suite struct WorkloadCommandTests {
    @Test(arguments: ["rag", "agent", "batch"]) func aFileIsMadeThatIsComputedAsItStands(kind: String) throws
    {
        let folder = try Folder("")
        let made = try Program.run("workload", "mine", "--like", kind, "--root", repository, in: folder)
        #expect(made.errors == "made mine.yaml\n")
        #expect(made.status == 0)
        let cost = try Program.run(
            "cost", "--root", repository, "--workload", "mine.yaml", "--format", "markdown", in: folder)
        #expect(cost.errors == "")
        #expect(cost.status == 0)
        #expect(cost.output.hasPrefix("**mine**: "))
        #expect(
            cost.output.contains(
                "| Option | USD a month | Low | High | Of it fixed | USD per M tokens | Replicas |\n"))
        #expect(cost.output.contains("Not written, so taken as usual: "))
    }

    @Test func aFileThatIsThereIsKept() throws {
        let folder = try Folder("-- mine.yaml --\nmine\n")
        let run = try Program.run("workload", "mine", "--root", repository, in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("mine.yaml"))
    }

    @Test func aNameThatIsNoneIsRefused() throws {
        let run = try Program.run("workload", "a/b", "--root", repository, in: try Folder(""))
        #expect(run.errors.contains("'a/b' cannot be a scenario's id"))
        #expect(run.status == 1)
    }
}
