import BuiltSites
import Diagnostics
import Site
import Testing

/// Problems that show only when the whole site is known.
@Suite struct SiteProblemTests {
    private func report(_ text: String, adding others: [SourceFile] = []) async -> String {
        await site(
            "-- content/index.md --\n---\ntitle: Home\n---\n```{contents}\n```\n" + text, adding: others
        ).report
    }

    @Test func noProblems() async {
        #expect(await report("") == "")
    }

    @Test func twoPagesAtOneAddress() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\n---\n-- content/b.md --\n---\ntitle: B\nslug: a\n---\n")
                    == """
                    content/b.md:3:1: error: the address '/a/' is taken by 'content/a.md' [route-duplicate]
                        help: rename one of the two files, or give one a 'slug'

                    """)
    }

    @Test func aFileAndAFolderAtOneAddress() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\n---\n-- content/a/index.md --\n---\ntitle: B\n---\n")
                    == """
                    content/a/index.md: error: the address '/a/' is taken by 'content/a.md' [route-duplicate]
                        help: rename one of the two files, or give one a 'slug'

                    """)
    }

    @Test func addressesThatDifferOnlyInCase() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\n---\n-- content/b.md --\n---\ntitle: B\nslug: A\n---\n")
                    == """
                    content/b.md:3:1: error: the address '/A/' differs only in case from one of 'content/a.md' [route-duplicate]
                        help: rename one of the two files, or give one a 'slug'

                    """)
        #expect(
            await report("-- content/b.md --\n---\ntitle: B\nslug: A\n---\n-- content/a/index.html --\n")
                == """
                content/a/index.html: error: the address '/a/' differs only in case from one of 'content/b.md' \
                [route-duplicate]
                    help: rename one of the two files

                """)
    }

    @Test func tagsThatDifferOnlyInCase() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\ntags: [AI]\n---\n-- content/b.md --\n---\ntitle: B\ntags: [ai]\n---\n"
            )
                == """
                content/b.md:3:1: error: the tag 'ai' is written 'AI' in 'content/a.md' [tag-case]
                    help: write a tag in one way

                """)
    }

    @Test func aPageWhereAFileIsPublished() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\nslug: b.md\n---\n-- content/b.md --\n---\ntitle: B\n---\n"
            )
                == """
                content/b.md: error: the address '/b.md' is a folder of 'content/a.md' [route-duplicate]
                    help: rename one of the two files

                """)
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\n---\n-- content/x --\n-- content/b.md --\n---\ntitle: B\nslug: x\n---\n"
            )
                == """
                content/x: error: the address '/x' is a folder of 'content/b.md' [route-duplicate]
                    help: rename one of the two files

                """)
    }

    @Test func anAddressThatNobodyCanHave() async {
        #expect(
            await report("-- content/...md --\n---\ntitle: A\n---\n").contains(
                """
                the path has a part '.' or '..' [route-duplicate]
                    help: rename it, or give it another 'slug'

                """))
    }

    @Test func theManifestIsTheGeneratorsOwn() async {
        #expect(
            await report("-- content/manifest.json --\n") == """
                content/manifest.json: error: the address '/manifest.json' is taken by \
                the generator [route-duplicate]
                    help: rename it

                """)
    }

    @Test func aliases() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\naliases: [old/]\n---\n"
                    + "-- content/b.md --\n---\ntitle: B\naliases:\n  - Old\n  - a/\n---\n") == """
                    content/b.md:4:5: error: the address '/Old/' differs only in case from one of 'content/a.md' [alias-collision]
                        help: take this alias out, or change it
                    content/b.md:5:5: error: the address '/a/' is taken by 'content/a.md' [alias-collision]
                        help: take this alias out, or change it

                    """)
    }

    @Test func orphans() async {
        #expect(
            await site(
                "-- content/index.md --\n---\ntitle: Home\n---\n[a](a.md)\n-- content/a.md --\n---\ntitle: A\n---\n"
                    + "-- content/b.md --\n---\ntitle: B\n---\n[self](b.md)\n-- content/404.md --\n---\ntitle: Gone\n---\n"
                    + "-- content/c.md --\n---\ntitle: C\n---\n-- handbook.yaml --\nfooter: [c.md]\n"
            ).report == """
                content/b.md: warning: no page links to this page [page-orphan]
                    help: link to it from the page where a reader would look for it

                """)
    }

    @Test func reviews() async {
        #expect(
            await report(
                "-- content/a.md --\n---\ntitle: A\nreview_by: 2026-11-21\n---\n"
                    + "-- content/b.md --\n---\ntitle: B\nreview_by: 2026-11-22\n---\n") == """
                    content/a.md:3:1: warning: this page was to be reviewed by 21 November 2026 [review-overdue]
                        help: review it, then set 'reviewed' to the day and 'review_by' to the next one

                    """)
    }

    @Test func noHomePage() async {
        #expect(
            await site("-- content/404.md --\n---\ntitle: A\n---\n").report == """
                content/index.md: warning: there is no home page [home-missing]
                    help: write 'content/index.md'

                """)
    }

    @Test func settingsThatNameNoPage() async {
        #expect(
            await report("-- handbook.yaml --\nnavigation:\n  - indx.md\nfooter: [Gone: gone/index.md]\n")
                == """
                handbook.yaml:2:5: error: no page 'indx.md' [link-missing]
                    help: did you mean 'index.md'?
                handbook.yaml:3:16: error: no page 'gone/index.md' [link-missing]

                """)
    }

    @Test func twoConfigurations() async {
        #expect(
            await report("-- handbook.yaml --\n-- content/handbook.yaml --\n") == """
                handbook.yaml: error: there are two configuration files [configuration-twice]
                    help: keep either 'content/handbook.yaml' or 'handbook.yaml'

                """)
    }

    @Test(arguments: ["content/a.md", "content/handbook.yaml", "templates/part.mustache"])
    func filesThatAreNotUTF8(path: String) async {
        let bytes = SourceFile(path: path, bytes: Array("# ok\né: ".utf8) + [0xC3, 0x28])
        let template = file("templates/page.mustache", "{{{body}}}")
        #expect(
            await report("", adding: [bytes, template]) == """
                \(path):2:4: error: this is not UTF-8 text [not-utf8]
                    help: save the file with the encoding UTF-8

                """)
    }

    @Test func templates() async {
        let template = file("templates/page.mustache", "{{{bdy}}}")
        let site = await page("x", adding: [template])
        #expect(
            site.report == """
                templates/page.mustache:1:4: error: no page offers the tag 'bdy' [template-unknown-tag]
                    help: did you mean 'body'?

                """)
        #expect(site.result.hasErrors)
        #expect(site["index.html"] == nil)
    }
}
