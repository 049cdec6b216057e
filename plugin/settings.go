package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers"
)

// The settings have govet's shape:
//
//	settings:
//	  enable: [piilog]      # beside the default, or after disable-all
//	  disable: [tokeninurl]
//	  enable-all: true
//	  disable-all: true
//	  settings:
//	    piilog:             # the flags of the check, which are lists
//	      loggers: [example.com/audit.Trail.Record]
//
// They are decoded in two steps, so that all mistakes are told at once, each
// with its path.

// decodeSuite returns the names of those of all checks that the settings
// leave on, and adds to the lists.
func decodeSuite(conf any, all []string, lists []analyzers.Setting) ([]string, error) {
	d := &decoder{}
	keys := []string{"enable", "disable", "enable-all", "disable-all", "settings"}
	top := d.object("settings", conf)
	d.known("settings", "setting", top, keys)

	enable := d.checks("settings.enable", top["enable"], all)
	disable := d.checks("settings.disable", top["disable"], all)
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
	d.known("settings.settings", "check", perCheck, all)
	for _, name := range all {
		d.lists("settings.settings."+name, name, perCheck[name], of(lists, name))
	}

	var enabled []string
	for _, name := range all {
		on := !disableAll && !slices.Contains(disable, name)
		if on || slices.Contains(enable, name) {
			enabled = append(enabled, name)
		}
	}
	if len(enabled) == 0 && len(d.errs) == 0 {
		d.fail("settings", "no check is left on")
	}
	return enabled, d.err()
}

// of returns the lists of a check.
func of(lists []analyzers.Setting, check string) []analyzers.Setting {
	return slices.DeleteFunc(slices.Clone(lists), func(s analyzers.Setting) bool { return s.Check != check })
}

// decodeCheck adds to the lists what the settings of a check that is
// registered by itself hold.
func decodeCheck(conf any, name string, lists []analyzers.Setting) error {
	d := &decoder{}
	d.lists("settings", name, conf, lists)
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
func (d *decoder) checks(path string, v any, all []string) []string {
	raw, _ := v.(json.RawMessage)
	names := d.strings(path, raw)
	for i, name := range names {
		if name != "" && !slices.Contains(all, name) {
			d.fail(fmt.Sprintf("%s[%d]", path, i), "unknown check %q%s", name, hint(name, all))
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

// lists decodes the lists of a check.
func (d *decoder) lists(path, check string, v any, lists []analyzers.Setting) {
	fields := d.object(path, v)
	if len(lists) == 0 && len(fields) > 0 {
		d.fail(path, "check %s has no settings", check)
		return
	}
	var names []string
	for _, list := range lists {
		names = append(names, list.Name)
	}
	d.known(path, "setting of "+check, fields, names)
	for _, list := range lists {
		path := path + "." + list.Name
		raw, _ := fields[list.Name].(json.RawMessage)
		for i, item := range d.strings(path, raw) {
			if item == "" {
				continue
			}
			err := list.Set(item)
			if strings.Contains(item, ",") {
				err = errors.New("must not contain a comma; write two items")
			}
			if err != nil {
				d.fail(fmt.Sprintf("%s[%d]", path, i), "%v", err)
			}
		}
	}
}
