import Testing

@testable import Workspace

@Suite struct PathClaimsTests {
    private func clash(_ paths: String...) -> String? {
        sentence {
            var claims = PathClaims()
            for path in paths { try claims.claim(path) }
        }
    }

    @Test func pathsThatDifferArePublished() {
        #expect(clash("a.html", "a/b.html", "a/c.html", "b/a.html", "a/b/c/d.html") == nil)
    }

    @Test func onePathTwice() {
        #expect(clash("a/b.html", "a/b.html") == "cannot publish a/b.html: two files have this path")
    }

    /// In either order the same sentence: threads add files in any.
    @Test(arguments: [
        ("Guide.html", "guide.html", "guide.html", "Guide.html"),
        ("x/É.html", "x/é.html", "x/é.html", "x/É.html"),
        ("Guide/a.html", "guide/b.html", "guide", "Guide"),
        ("x/e\u{301}.html", "x/\u{E9}.html", "x/\u{E9}.html", "x/e\u{301}.html"),
    ])
    func pathsThatDifferOnlyByCaseOrUnicodeForm(one: String, two: String, named: String, other: String) {
        let expected =
            "cannot publish \(named): it differs only by case or Unicode form from \(other),"
            + " and some file systems cannot hold both"
        #expect(clash(one, two) == expected)
        #expect(clash(two, one) == expected)
    }

    @Test func aFileWhereAnotherNeedsAFolder() {
        let expected = "cannot publish a/b: it is a file, and another file needs a folder of this name"
        #expect(clash("a/b", "a/b/c/d.html") == expected)
        #expect(clash("a/b/c/d.html", "a/b") == expected)
        #expect(
            clash("manifest.json/a")
                == "cannot publish manifest.json: it is a file, and another file needs a folder of this name")
    }
}
