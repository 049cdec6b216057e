// Package across calls package helper.
package across

import "helper"

func probe(any) {}

func use(c *helper.Client, token string) {
	probe(c.Key())                // want `^credential$`
	helper.Log("%s %d", token, 1) // want `argument 1 reaches log.Printf by 1 functions` `argument 2 reaches log.Printf by 1 functions` `argument 0 reaches`
	helper.Log("%T", token)       // want `argument 0 reaches`
	helper.Wrap(token)            // want `argument 0 reaches log.Printf by 2 functions`
	probe(helper.Hide(token))     // want `^clean$`
	helper.Same(token, "x")       // want `1 comparison`
	probe(helper.Describe(token)) // want `^token`
}
