import BuiltSites
import Site
import Testing

@Suite struct MarkdownAlternateTests {
    private func alternate(_ text: String) async -> String? {
        let site = await site(
            files: [
                file("content/index.md", "---\ntitle: Home\n---\n[a](a/b.md) [g](glossary.md)"),
                file("content/a/b.md", "---\ntitle: B\ndescription: About B\n---\n" + text),
                file(
                    "content/glossary.md", "---\ntitle: Words\ndescription: All words\n---\n## Open weights\n"
                ),
                file("content/sources.md", "---\ntitle: Sources\n---\n[h](index.md)\n\n## pan-2025\n"),
            ])
        #expect(!site.result.hasErrors, "\(site.report)")
        return site["a/b.md"]
    }

    @Test func startsWithTheTitle() async {
        #expect(await alternate("\n\nText\n\n- [x](../index.md)\n") == "# B\n\nText\n\n- [x](../index.md)\n")
    }

    @Test func keepsWhatTheFirstLineMeans() async {
        #expect(await alternate("\n    code\n") == "# B\n\n    code\n")
        #expect(await alternate("") == "# B\n\n")
    }

    @Test func leadsTypedLinksToTheirPlace() async {
        #expect(
            await alternate("[open](term:open-weights), [Pan *et al.*](source:pan-2025 \"t\")\n")
                == "# B\n\n[open](../glossary.md#open-weights), [Pan *et al.*](../sources.md#pan-2025 \"t\")\n"
                + "\n## Sources of this page\n\n1. [pan-2025](../sources.md#pan-2025)\n"
        )
    }

    @Test func leadsTypedLinksInTablesAndListsToTheirPlace() async {
        #expect(
            await alternate(
                "| a |\n|---|\n| [x](term:open-weights) |\n\n> - b\n>   [y](<term:open-weights>)\n")
                == "# B\n\n| a |\n|---|\n| [x](../glossary.md#open-weights) |\n\n"
                + "> - b\n>   [y](<../glossary.md#open-weights>)\n")
    }

    @Test func writesTypedReferencesOut() async {
        #expect(
            await alternate("[open *weights*][ow] and [ow]\n\n[ow]: term:open-weights\n")
                == "# B\n\n[open weights](../glossary.md#open-weights) and [ow](../glossary.md#open-weights)\n\n"
                + "[ow]: term:open-weights\n")
    }

    @Test func fillsInTitles() async {
        #expect(
            await alternate("[](../glossary.md) and [](<../index.md>)\n")
                == "# B\n\n[Words](../glossary.md) and [Home](<../index.md>)\n")
    }

    @Test func fillsInDirectives() async {
        #expect(
            await alternate("a\n\n```{contents} ../index.md\n```\n\nb\n")
                == "# B\n\na\n\n- [B](b.md): About B\n- [Sources](../sources.md)\n"
                + "- [Words](../glossary.md): All words\n\nb\n")
        #expect(
            await alternate("1. a\n\n   ~~~~ {contents} /index.md\n   ~~~~\n2. b\n")
                == "# B\n\n1. a\n\n   - [B](b.md): About B\n   - [Sources](../sources.md)\n"
                + "   - [Words](../glossary.md): All words\n2. b\n")
        #expect(
            await alternate("> ```{contents} /index.md\n> ```\n")
                == "# B\n\n> - [B](b.md): About B\n> - [Sources](../sources.md)\n> - [Words](../glossary.md): All words\n"
        )
    }
}
