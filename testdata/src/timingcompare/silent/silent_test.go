package silent

import "net/http"

func inTest(r *http.Request, s *Server) bool { return r.Header.Get("X-API-Key") == s.cfg.APIKey }
