package hardcodedkey

import "hardcodedkey/keys"

func formats() {
	use("api_1c9e7a52-" + "30bd-4f86-a1d7-5e2c84f09b63")                                        // want `Koywe API key \(api_…, 40 characters\) is hard-coded: read it from the environment, os.Getenv\("KOYWE_API_KEY"\)`
	use("sk_live_" + "51Hq8ZxLmN3vT7bKcR2w")                                                    // want `live API key \(sk_live_…, 28 characters\) is hard-coded`
	use("Bearer " + "ghp_" + keys.Suffix)                                                       // want `GitHub token \(ghp_…, 40 characters\) is hard-coded: .*"GITHUB_TOKEN"`
	use("glpat-" + "x7Kq9Zm2Lw4Tb6Nc8Vd1")                                                      // want `GitLab token`
	use("AKIA" + "Q3EGXZ7PL5WMVT2R")                                                            // want `AWS access key id`
	use("id: " + "AKIA" + "Q3EGXZ7PL5WMVT2R" + ", rotate")                                      // want `AWS access key id`
	use("xoxb-" + "240817365912-8Zm2Lw4Tb6Nc8Vd1x7Kq")                                          // want `Slack token`
	use("AIza" + "SyB3kLm9Qw2Er5Ty8Ui1Op4As7Df0Gh6Jk_x"[:35])                                   // a slice is no constant
	use("SG." + "x7Kq9Zm2Lw4Tb6Nc8Vd1Rt" + "." + "h3Jf6Gd9Sa2Qw5Er8Ty1Ui4Op7Zx0Cv3Bn6Mk9Lj2Hg") // want `SendGrid key`
	use("-----BEGIN EC " + "PRIVATE KEY-----\n" +                                               // want `private key is hard-coded`
		"MHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49\n" +
		"AwEHoUQDQgAEPR3tU2Fta9ktY+6P9G0cWO+0kETA6SFs38GecTyudlHz6xvCdz8q\n" +
		"-----END EC " + "PRIVATE KEY-----\n")
}

// What has the look of a key and is none.
func noFormats() {
	use("AKIAIOSFODNN7" + "EXAMPLE")
	use("api_00000000-0000-0000-0000-000000000000", "api_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
	use("sk_live_", "sk_live_your_key_here", "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx")
	use("pk_live_51Hq8ZxLmN3vT7bKcR2w", "ord_1c9e7a52-30bd-4f86-a1d7-5e2c84f09b63")
	use("ghp_", "starts with ghp_ or github_pat_", "ghp_"+"XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX")
	use("-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----")
	use("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPR3tU2Fta9ktY+6P9G0cWO+0kETA\n-----END PUBLIC KEY-----")
	use("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ" + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")
	use("h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08=", "disk_live_51Hq8ZxLmN3vT7bKcR2w")
}
