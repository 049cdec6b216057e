package tlsminversion

import "go/types"

// consult takes for set what is given to a function that returns another
// configuration: it makes a complete one of it, or is at fault itself.
func (c *checker) consult() {
	known := make(map[*types.Var]bool)
	for _, e := range c.edges {
		param, ok := e.param.obj.(*types.Var)
		if !ok || e.param.path != "" {
			continue
		}
		consulted, ok := known[param]
		if !ok {
			consulted = c.consulted(param)
			known[param] = consulted
		}
		if consulted {
			c.set[e.arg] = true
		}
	}
}

// consulted reports whether a parameter is a configuration that its function
// does not return, although it returns one.
func (c *checker) consulted(param *types.Var) bool {
	returns := c.returns[c.paramOf[param]]
	if len(returns) == 0 || !isConfig(param.Type()) {
		return false
	}
	reached := map[place]bool{c.groups.find(place{obj: param}): true}
	for grew := true; grew; {
		grew = false
		for _, e := range c.edges {
			if to := c.groups.find(e.param); reached[c.groups.find(e.arg)] && !reached[to] {
				reached[to] = true
				grew = true
			}
		}
	}
	for _, p := range returns {
		if reached[c.groups.find(p)] {
			return false
		}
	}
	return true
}
