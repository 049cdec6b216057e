package goplsbuild

import (
	"bytes"
	"sync"
	"time"
)

// A counter keeps the output of go build -v and counts the packages it names,
// one a line.
type counter struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (c *counter) Write(data []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.out.Write(data)
}

func (c *counter) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.out.String()
}

func (c *counter) packages() int {
	n := 0
	for line := range bytes.Lines([]byte(c.String())) {
		if !bytes.ContainsAny(bytes.TrimSpace(line), " :") {
			n++
		}
	}
	return n
}

// every calls report from time to time until stop is called.
func (c *counter) every(interval time.Duration, report func(packages int, since time.Duration)) (stop func()) {
	start, ticker, done := time.Now(), time.NewTicker(interval), make(chan struct{})
	var running sync.WaitGroup
	running.Go(func() {
		for {
			select {
			case <-ticker.C:
				report(c.packages(), time.Since(start))
			case <-done:
				return
			}
		}
	})
	return func() {
		ticker.Stop()
		close(done)
		running.Wait()
	}
}
