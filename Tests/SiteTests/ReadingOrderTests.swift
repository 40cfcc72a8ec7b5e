import BuiltSites
import Diagnostics
import Testing

@testable import Site

@Suite struct ReadingOrderTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        -- content/guide/index.md --
        ---
        title: Guide
        order: 2
        ---
        -- content/guide/z.md --
        ---
        title: Zeroth
        order: 0
        ---
        -- content/guide/deep/down/x.md --
        ---
        title: Deep
        ---
        -- content/guide/b.md --
        ---
        title: B
        ---
        -- content/guide/a.md --
        ---
        title: B
        ---
        -- content/first.md --
        ---
        title: First
        order: 1
        ---
        -- content/last.md --
        ---
        title: A last one
        ---
        -- content/404.md --
        ---
        title: Not found
        ---
        -- templates/page.mustache --
        {{#previous}}{{title}}={{url}}{{/previous}} < {{title}} > {{#next}}{{title}}={{url}}{{/next}}
        """

    @Test func followsFoldersThenOrderThenTitleThenPath() async {
        let site = await site(text)
        let around = site.outputs.filter { $0.path.hasSuffix(".html") && $0.path != "print/index.html" }
            .map { "\($0.path): \(String(decoding: $0.bytes, as: UTF8.self))" }
        #expect(
            around == [
                "404.html:  < Not found > ",
                "first/index.html: Home=../index.html < First > Guide=../guide/index.html",
                "guide/a/index.html: Zeroth=../z/index.html < B > B=../b/index.html",
                "guide/b/index.html: B=../a/index.html < B > Deep=../deep/down/x/index.html",
                "guide/deep/down/x/index.html: B=../../../b/index.html < Deep > A last one=../../../../last/index.html",
                "guide/index.html: First=../first/index.html < Guide > Zeroth=z/index.html",
                "guide/z/index.html: Guide=../index.html < Zeroth > B=../a/index.html",
                "index.html:  < Home > First=first/index.html",
                "last/index.html: Deep=../guide/deep/down/x/index.html < A last one > ",
            ])
    }

    @Test func placesInTheTree() throws {
        let map = SiteMap(
            ["x/y/z.md", "x/index.md", "index.md", "404.md", "w/v.md"].map { path in
                Page(
                    source: file("content/" + path, ""), frontMatter: FrontMatter(), bodyOffset: 0,
                    isIndex: path.hasSuffix("index.md"))
            })
        func index(_ path: String) throws -> Int { try #require(map.page(atContentPath: path)) }
        #expect(map.contentPaths == ["index.md", "w/v.md", "x/index.md", "x/y/z.md", "404.md"])
        #expect(
            map.ancestors(of: try index("x/y/z.md")).map { map.contentPaths[$0] } == [
                "index.md", "x/index.md",
            ])
        #expect(map.parents[try index("404.md")] == nil)
        #expect(map.children[try index("index.md")].map { map.contentPaths[$0] } == ["w/v.md", "x/index.md"])
        #expect(map.roots.map { map.contentPaths[$0] } == ["index.md", "404.md"])
        #expect(map.readingOrder == [0, 1, 2, 3])
        #expect(map.page(at: Route("x/y/z/")) == 3)
        #expect(map.page(at: Route("x/y/")) == nil)
    }
}
