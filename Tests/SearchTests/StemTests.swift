import Testing

@testable import Search

@Suite struct StemTests {
    /// Examples of the steps that the paper gives, each run through all steps.
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("agreed", "agre"),
        ("feed", "feed"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"),
        ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"),
        ("tanned", "tan"), ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
        ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
        ("conditional", "condit"), ("rational", "ration"), ("digitizer", "digit"), ("operator", "oper"),
        ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"),
        ("sensibiliti", "sensibl"), ("triplicate", "triplic"), ("formative", "form"),
        ("electrical", "electr"),
        ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"), ("adoption", "adopt"),
        ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controlling", "control"),
        ("roll", "roll"),
    ])
    func examplesOfThePaper(word: String, expected: String) {
        #expect(String(decoding: stem(Array(word.utf8)), as: UTF8.self) == expected)
    }

    @Test(arguments: [("licences", "licence"), ("migrating", "migrate"), ("classifies", "classify")])
    func formsOfAWordMeet(one: String, other: String) {
        #expect(stem(Array(one.utf8)) == stem(Array(other.utf8)))
    }

    @Test(arguments: ["h100", "is", "größe", ""])
    func otherWordsStay(word: String) {
        #expect(stem(Array(word.utf8)) == Array(word.utf8))
    }

    @Test func noWordTrapsOrGrows() {
        var state: UInt64 = 11
        for _ in 0..<20_000 {
            var word: [UInt8] = []
            for _ in 0..<9 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                word.append(Array("aeiousltzydingm".utf8)[Int(state >> 33) % 15])
            }
            #expect(stem(word).count <= word.count)
        }
    }
}
