import Diagnostics
import Testing

@Suite struct JSONTests {
    let value = JSON.members([
        "b": .array([.integer(-1), .number("0.10"), .bool(true), .bool(false), .null]),
        "a": .text(nil), "c": .object([]), "d": .array([]), "e": .array([.members(["f": .string("g")])]),
    ])

    @Test func compact() {
        #expect(
            String(decoding: value.compact, as: UTF8.self)
                == #"{"b":[-1,0.10,true,false,null],"c":{},"d":[],"e":[{"f":"g"}]}"#)
    }

    @Test func pretty() {
        #expect(
            String(decoding: value.pretty, as: UTF8.self) == """
                {
                  "b": [
                    -1,
                    0.10,
                    true,
                    false,
                    null
                  ],
                  "c": {},
                  "d": [],
                  "e": [
                    {
                      "f": "g"
                    }
                  ]
                }

                """)
    }

    @Test(arguments: [
        ("é𝄞", #""é𝄞""#), (#"\""#, #""\\\"""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("</script>", #""\u003c/script>""#),
    ])
    func strings(text: String, json: String) {
        #expect(String(decoding: JSON.string(text).compact, as: UTF8.self) == json)
    }
}
