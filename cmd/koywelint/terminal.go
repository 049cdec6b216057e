package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// terminal reports whether a person reads what is written to the file.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

// colours reports whether to write colours to the file; see
// https://no-color.org.
func colours(f *os.File) bool {
	return os.Getenv("NO_COLOR") == "" && terminal(f)
}

// progress is a line that says what is being done and for how long. It appears
// when that takes more than a moment, and goes away at the end.
type progress struct {
	w     io.Writer
	mu    sync.Mutex
	what  string
	shown bool
	done  chan struct{}
	ended sync.WaitGroup
}

// startProgress shows progress on a terminal, and nothing elsewhere.
func startProgress(f *os.File) *progress {
	if !terminal(f) {
		return &progress{}
	}
	return newProgress(f, time.Second)
}

func newProgress(w io.Writer, every time.Duration) *progress {
	p := &progress{w: w, done: make(chan struct{})}
	start := time.Now()
	p.ended.Go(func() {
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			select {
			case <-p.done:
				return
			case <-tick.C:
				p.mu.Lock()
				fmt.Fprintf(p.w, "\r\x1b[K%s, %ds", p.what, int(time.Since(start).Seconds()))
				p.shown = true
				p.mu.Unlock()
			}
		}
	})
	return p
}

// stage says what is being done from now on.
func (p *progress) stage(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.what = what
}

// stop removes the line.
func (p *progress) stop() {
	if p.done == nil {
		return
	}
	close(p.done)
	p.ended.Wait()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
