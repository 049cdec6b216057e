package flow

// modelExec handles commands that are about to run. What one shows of itself,
// its String and Args, is its arguments; what it prints is the program's own.
// https://pkg.go.dev/os/exec#Cmd.String
func (f *fn) modelExec(c *invocation) ([]*Value, bool) {
	switch c.fn.Name() {
	case "Command", "CommandContext":
		var in []*Value
		for i := range c.args {
			in = append(in, f.arg(c, i))
		}
		return []*Value{unknown.with("Args", carry(in...))}, true
	case "String":
		if c.recv != nil && c.recv.fields["Args"] != nil {
			return []*Value{carry(c.recv.fields["Args"])}, true
		}
	}
	return nil, false
}
