package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// The settings have govet's shape:
//
//	settings:
//	  enable: [piilog]      # beside the default, or after disable-all
//	  disable: [tokeninurl]
//	  enable-all: true
//	  disable-all: true
//	  settings:
//	    piilog:             # the flags of the check
//	      flag: value
//
// They are decoded in two steps, so that all mistakes are told at once, each
// with its path.

// decodeSuite returns those of all that the settings leave on, and sets their
// flags.
func decodeSuite(conf any, all []*analysis.Analyzer) ([]*analysis.Analyzer, error) {
	d := &decoder{}
	keys := []string{"enable", "disable", "enable-all", "disable-all", "settings"}
	top := d.object("settings", conf)
	d.known("settings", "setting", top, keys)

	byName := make(map[string]*analysis.Analyzer)
	for _, a := range all {
		byName[a.Name] = a
	}
	enable := d.checks("settings.enable", top["enable"], byName)
	disable := d.checks("settings.disable", top["disable"], byName)
	enableAll := d.bool("settings.enable-all", top["enable-all"])
	disableAll := d.bool("settings.disable-all", top["disable-all"])
	if enableAll && disableAll {
		d.fail("settings.disable-all", "contradicts settings.enable-all")
	}
	for i, name := range disable {
		if slices.Contains(enable, name) {
			d.fail(fmt.Sprintf("settings.disable[%d]", i), "%q is in settings.enable as well", name)
		}
	}

	perCheck := d.object("settings.settings", top["settings"])
	d.known("settings.settings", "check", perCheck, slices.Sorted(maps.Keys(byName)))
	for _, a := range all {
		d.flags("settings.settings."+a.Name, a, perCheck[a.Name])
	}

	var enabled []*analysis.Analyzer
	for _, a := range all {
		on := !disableAll && !slices.Contains(disable, a.Name)
		if on || slices.Contains(enable, a.Name) {
			enabled = append(enabled, a)
		}
	}
	if len(enabled) == 0 && len(d.errs) == 0 {
		d.fail("settings", "no check is left on")
	}
	return enabled, d.err()
}

// decodeCheck sets the flags of a check that is registered by itself.
func decodeCheck(conf any, a *analysis.Analyzer) error {
	d := &decoder{}
	d.flags("settings", a, conf)
	return d.err()
}

// decoder collects what is wrong with settings.
type decoder struct {
	errs []error
}

func (d *decoder) fail(path, format string, args ...any) {
	d.errs = append(d.errs, fmt.Errorf("%s: %s", path, fmt.Sprintf(format, args...)))
}

func (d *decoder) err() error { return errors.Join(d.errs...) }

// object decodes a map, one level deep. No value is an empty map.
func (d *decoder) object(path string, v any) map[string]any {
	if v == nil {
		return nil
	}
	raw, err := json.Marshal(v)
	if err != nil {
		d.fail(path, "%v", err)
		return nil
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		d.fail(path, "want a map, got %s", kind(raw))
		return nil
	}
	out := make(map[string]any, len(fields))
	for key, value := range fields {
		if !bytes.Equal(value, []byte("null")) {
			out[key] = value
		}
	}
	return out
}

// known refuses keys other than those named.
func (d *decoder) known(path, what string, fields map[string]any, names []string) {
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		if !slices.Contains(names, key) {
			d.fail(path+"."+key, "unknown %s%s", what, hint(key, names))
		}
	}
}

func (d *decoder) bool(path string, v any) bool {
	raw, _ := v.(json.RawMessage)
	if raw == nil {
		return false
	}
	var b bool
	if json.Unmarshal(raw, &b) != nil {
		d.fail(path, "want true or false, got %s", kind(raw))
	}
	return b
}

// checks decodes a list of names of checks.
func (d *decoder) checks(path string, v any, byName map[string]*analysis.Analyzer) []string {
	raw, _ := v.(json.RawMessage)
	names := d.strings(path, raw)
	for i, name := range names {
		if name != "" && byName[name] == nil {
			d.fail(fmt.Sprintf("%s[%d]", path, i), "unknown check %q%s", name, hint(name, slices.Sorted(maps.Keys(byName))))
		}
	}
	return names
}

func (d *decoder) strings(path string, raw json.RawMessage) []string {
	if raw == nil {
		return nil
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		d.fail(path, "want a list, got %s", kind(raw))
		return nil
	}
	texts := make([]string, len(list))
	for i, item := range list {
		if json.Unmarshal(item, &texts[i]) != nil || kind(item) == "nothing" {
			d.fail(fmt.Sprintf("%s[%d]", path, i), "want a text, got %s", kind(item))
		} else if texts[i] == "" {
			d.fail(fmt.Sprintf("%s[%d]", path, i), "must not be empty")
		}
	}
	return texts
}

// flags sets the flags of an analyzer from a map. A list becomes what the flag
// takes on the command line, with commas.
func (d *decoder) flags(path string, a *analysis.Analyzer, v any) {
	fields := d.object(path, v)
	names := flagNames(a)
	if len(names) == 0 && len(fields) > 0 {
		d.fail(path, "check %s has no settings", a.Name)
		return
	}
	d.known(path, "setting of "+a.Name, fields, names)
	for _, name := range names {
		raw, _ := fields[name].(json.RawMessage)
		if raw == nil {
			continue
		}
		path := path + "." + name
		var text string
		switch kind(raw) {
		case "a map":
			d.fail(path, "want a text, a list or a number, got a map")
			continue
		case "a list":
			items := d.strings(path, raw)
			for i, item := range items {
				if strings.Contains(item, ",") {
					d.fail(fmt.Sprintf("%s[%d]", path, i), "must not contain a comma; write two items")
				}
			}
			text = strings.Join(items, ",")
		default:
			if json.Unmarshal(raw, &text) != nil {
				text = string(raw) // a number or a truth value
			}
		}
		if err := a.Flags.Set(name, text); err != nil {
			d.fail(path, "%v", err)
		}
	}
}
