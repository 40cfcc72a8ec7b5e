@testable import handbook

let version = Handbook.version
let generatorName = "handbook \(Handbook.version)"
