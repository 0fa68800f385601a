//go:build conformance

package conformance

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A server is a program of somebody else's that serves a site.
type server struct {
	name string
	// setUp writes the server's own configuration into a folder, for a port, and gives the command that runs it. The site stands
	// in the folder root, and below that at a path; files are what cabinet server wrote.
	setUp func(t *testing.T, folder, port, root, base, files string) *exec.Cmd
}

// servers are those that the shipped files are tried with. IIS runs on Windows alone, so that web.config is only read back, by
// the tests of package webserver.
var servers = []server{
	{"nginx", nginx},
	{"Apache with .htaccess", func(t *testing.T, folder, port, root, base, files string) *exec.Cmd {
		place(t, filepath.Join(root, filepath.FromSlash(base), ".htaccess"), read(t, filepath.Join(files, "apache.conf")))
		if outside := filepath.Join(files, "apache-root.conf"); exists(outside) {
			place(t, filepath.Join(root, ".htaccess"), read(t, outside))
		}
		return apache(t, folder, port, root, "AllowOverride FileInfo Indexes", "", "")
	}},
	{"Apache with <Directory>", func(t *testing.T, folder, port, root, base, files string) *exec.Cmd {
		host := ""
		if outside := filepath.Join(files, "apache-root.conf"); exists(outside) {
			host = "Include " + outside
		}
		site := fmt.Sprintf("<Directory %q>\nInclude %s\n</Directory>", filepath.Join(root, filepath.FromSlash(base)), filepath.Join(files, "apache.conf"))
		return apache(t, folder, port, root, "AllowOverride None", host, site)
	}},
}

func nginx(t *testing.T, folder, port, root, _, files string) *exec.Cmd {
	t.Helper()
	maps := ""
	if file := filepath.Join(files, "nginx-redirects.conf"); exists(file) {
		maps = "include " + file + ";"
	}
	file := filepath.Join(folder, "own.conf")
	place(t, file, fmt.Sprintf(`daemon off;
pid %[1]s/pid;
error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path %[1]s/body;
	proxy_temp_path %[1]s/proxy;
	fastcgi_temp_path %[1]s/fastcgi;
	uwsgi_temp_path %[1]s/uwsgi;
	scgi_temp_path %[1]s/scgi;
	%[2]s
	server {
		listen 127.0.0.1:%[3]s;
		root %[4]s;
		include %[5]s/nginx.conf;
	}
}
`, folder, maps, port, root, files))
	return exec.Command("nginx", "-e", "stderr", "-c", file)
}

// apache is Apache with the modules that the shipped files ask for, and no other that matters.
func apache(t *testing.T, folder, port, root, override, host, site string) *exec.Cmd {
	t.Helper()
	modules := ""
	for _, name := range []string{"mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"} {
		modules += fmt.Sprintf("LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n", name, name)
	}
	file := filepath.Join(folder, "own.conf")
	place(t, file, fmt.Sprintf(`ServerRoot %[1]s
PidFile %[1]s/pid
ErrorLog /dev/stderr
TypesConfig /dev/null
Listen 127.0.0.1:%[2]s
ServerName localhost
User www-data
Group www-data
%[3]s
DocumentRoot %[4]s
<Directory %[4]s>
	Require all granted
	%[5]s
</Directory>
%[6]s
%[7]s
`, folder, port, modules, root, override, host, site))
	return exec.Command("apache2", "-X", "-f", file)
}

func place(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// start starts a server for a test, and gives the address of its root.
func (s server) start(t *testing.T, root, base, files string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	l.Close()
	cmd := s.setUp(t, t.TempDir(), port, root, base, files)
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		<-ended
	})
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if c, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			c.Close()
			return "http://127.0.0.1:" + port
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ends with %v and says %s", s.name, err, &said)
		default:
		}
	}
	t.Fatalf("%s does not answer: %s", s.name, &said)
	return ""
}

// straight is a client that follows no redirect and unpacks nothing.
var straight = &http.Client{
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Transport:     &http.Transport{DisableCompression: true},
	Timeout:       patience,
}
