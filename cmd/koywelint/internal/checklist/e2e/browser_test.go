package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	var name string
	for _, n := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(n); err == nil {
			name = path
			break
		}
	}
	if name == "" {
		t.Skip("no Chromium is installed; on Debian: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(name), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1100, 900))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// complaints collects what the browser complains of and what it loads.
type complaints struct {
	mu    sync.Mutex
	texts []string
}

func listen(ctx context.Context, file string) *complaints {
	c := new(complaints)
	chromedp.ListenTarget(ctx, func(event any) {
		c.mu.Lock()
		defer c.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			c.texts = append(c.texts, "console: "+e.Type.String())
		case *runtime.EventExceptionThrown:
			c.texts = append(c.texts, e.ExceptionDetails.Error())
		case *log.EventEntryAdded:
			c.texts = append(c.texts, e.Entry.Text)
		case *network.EventRequestWillBeSent:
			if url := e.Request.URL; url != file && !strings.HasPrefix(url, "data:") {
				c.texts = append(c.texts, "loads "+url)
			}
		}
	})
	return c
}

// visible is a script that counts what is shown to the eye, within the width of
// the page.
const visible = `(selector) => [...document.querySelectorAll(selector)].filter(e => {
	const r = e.getBoundingClientRect();
	return e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && r.width > 0 && r.height > 0 &&
		r.left >= 0 && r.right <= document.documentElement.clientWidth + 1;
}).length`

// TestBrowser holds that a report opens without a complaint and loads nothing,
// shows all lines on wide and narrow screens and on paper, in light and dark, and
// has a name for all that a screen reader comes to.
func TestBrowser(t *testing.T) {
	for shop := range shops {
		t.Run(shop, func(t *testing.T) {
			ctx := browser(t)
			file, err := filepath.Abs(report(t, shop, "html"))
			if err != nil {
				t.Fatal(err)
			}
			url := "file://" + filepath.ToSlash(file)
			bad := listen(ctx, url)
			if err := chromedp.Run(ctx, log.Enable(), network.Enable(), accessibility.Enable(), chromedp.Navigate(url), chromedp.WaitReady("body")); err != nil {
				t.Fatal(err)
			}
			checkScreens(t, ctx)
			checkNames(t, ctx)
			checkKeyboard(t, ctx)
			checkPrint(t, ctx)
			bad.mu.Lock()
			defer bad.mu.Unlock()
			for _, text := range bad.texts {
				t.Errorf("the browser says: %s", text)
			}
		})
	}
}

// checkScreens holds that nothing is cut off, and that text stands out from
// its ground, in all media.
func checkScreens(t *testing.T, ctx context.Context) {
	for _, width := range []int64{360, 1100} {
		for _, scheme := range []string{"light", "dark"} {
			var rows, headings, wide int
			var faint []string
			features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
			err := chromedp.Run(ctx,
				emulation.SetDeviceMetricsOverride(width, 900, 1, false),
				emulation.SetEmulatedMedia().WithFeatures(features),
				chromedp.Evaluate("("+visible+")('tbody tr')", &rows),
				chromedp.Evaluate("("+visible+")('main section[id^=line-] h2')", &headings),
				chromedp.Evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth", &wide),
				chromedp.Evaluate(contrast, &faint),
			)
			if err != nil {
				t.Fatal(err)
			}
			if rows != 14 || headings != 14 || wide > 0 {
				t.Errorf("%s, %d wide: %d rows, %d headings, %d too wide", scheme, width, rows, headings, wide)
			}
			for _, text := range faint {
				t.Errorf("%s, %d wide: too faint: %s", scheme, width, text)
			}
		}
	}
}

// contrast is a script that returns the elements whose text is below the
// contrast of 4.5 to 1 that WCAG 2 asks for.
const contrast = `(() => {
	const parse = c => (c.match(/[\d.]+/g) || []).map(Number);
	const part = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
	const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
	const ground = e => {
		for (; e; e = e.parentElement) {
			const c = parse(getComputedStyle(e).backgroundColor);
			if (c.length === 3 || c[3] === 1) return c;
		}
		return [255, 255, 255];
	};
	const faint = new Set();
	for (const e of document.querySelectorAll('body *')) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
		const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) faint.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
	}
	return [...faint];
})()`

// checkNames holds that each thing of a kind that a screen reader lists has a
// name, and that the lines are headings and rows to it.
func checkNames(t *testing.T, ctx context.Context) {
	// The types of cdproto fail on words that a newer Chromium has added.
	var tree struct {
		Nodes []struct {
			Ignored bool `json:"ignored"`
			Role    struct {
				Value string `json:"value"`
			} `json:"role"`
			Name struct {
				Value string `json:"value"`
			} `json:"name"`
		} `json:"nodes"`
	}
	if err := chromedp.Run(ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, accessibility.CommandGetFullAXTree, nil, &tree)
	})); err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int)
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		role, name := n.Role.Value, n.Name.Value
		count[role]++
		switch role {
		case "link", "heading", "region", "table", "rowheader", "columnheader", "RootWebArea":
			if strings.TrimSpace(name) == "" {
				t.Errorf("a %s without a name", role)
			}
		}
	}
	for role, atLeast := range map[string]int{"main": 1, "table": 1, "rowheader": 14, "columnheader": 4, "region": 14, "heading": 15} {
		if count[role] < atLeast {
			t.Errorf("%d of role %s, want at least %d", count[role], role, atLeast)
		}
	}
}

// checkKeyboard holds that the first key leads to the skip link, which is then
// shown, and the next ones to the lines.
func checkKeyboard(t *testing.T, ctx context.Context) {
	for _, want := range []string{"#lines", "#line-1", "#line-2"} {
		var href string
		var shown bool
		err := chromedp.Run(ctx, chromedp.KeyEvent("\t"),
			chromedp.Evaluate(`document.activeElement.getAttribute('href') || ''`, &href),
			chromedp.Evaluate(`document.activeElement.getBoundingClientRect().left >= 0`, &shown))
		if err != nil {
			t.Fatal(err)
		}
		if href != want || !shown {
			t.Errorf("the key leads to %q (shown: %t), want %s", href, shown, want)
		}
	}
}

// checkPrint holds that all lines are on paper, and room to sign.
func checkPrint(t *testing.T, ctx context.Context) {
	var rows, headings, signatures int
	var pdf []byte
	err := chromedp.Run(ctx,
		emulation.SetEmulatedMedia().WithMedia("print"),
		chromedp.Evaluate("("+visible+")('tbody tr')", &rows),
		chromedp.Evaluate("("+visible+")('main section[id^=line-] h2')", &headings),
		chromedp.Evaluate("("+visible+")('.signature span')", &signatures),
		chromedp.ActionFunc(func(ctx context.Context) (err error) {
			pdf, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
			return err
		}),
	)
	if err != nil {
		t.Fatal(err)
	}
	if rows != 14 || headings != 14 || signatures != 3 {
		t.Errorf("in print: %d rows, %d headings, %d fields to sign", rows, headings, signatures)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Error("it does not print")
	}
	keep(t, ctx, pdf)
}

// keep writes pictures of the page and the printed one to the folder that
// KOYWELINT_SHOTS names, for people to look at.
func keep(t *testing.T, ctx context.Context, pdf []byte) {
	dir := os.Getenv("KOYWELINT_SHOTS")
	if dir == "" {
		return
	}
	name := filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-"))
	if err := os.WriteFile(name+".pdf", pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, shot := range []struct {
		scheme string
		width  int64
	}{{"light", 1100}, {"dark", 1100}, {"light", 360}} {
		var png []byte
		err := chromedp.Run(ctx,
			emulation.SetDeviceMetricsOverride(shot.width, 900, 1, false),
			emulation.SetEmulatedMedia().WithMedia("screen").WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: shot.scheme}}),
			chromedp.FullScreenshot(&png, 100))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(fmt.Sprintf("%s-%s-%d.png", name, shot.scheme, shot.width), png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
