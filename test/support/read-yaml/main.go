// Reads texts of YAML, one a line as JSON strings, and gives what the YAML packages of Go make of
// each: one line of JSON with the value by each reader. A day or a moment becomes {"day": …}.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"time"

	goccy "github.com/goccy/go-yaml"
	yaml "gopkg.in/yaml.v3"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	output := json.NewEncoder(os.Stdout)
	output.SetEscapeHTML(false)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			fail(err)
		}
		read := map[string]any{
			"yaml.v3": readBy(yaml.Unmarshal, text),
			"goccy":   readBy(func(source []byte, value any) error { return goccy.Unmarshal(source, value) }, text),
		}
		if err := output.Encode(read); err != nil {
			fail(err)
		}
	}
	if err := lines.Err(); err != nil {
		fail(err)
	}
}

func readBy(unmarshal func([]byte, any) error, text string) any {
	var value any
	if err := unmarshal([]byte(text), &value); err != nil {
		return map[string]any{"error": err.Error()}
	}
	return plain(value)
}

// plain makes a value one that JSON can say, and tells what was taken for something else than text.
func plain(value any) any {
	switch value := value.(type) {
	case map[string]any:
		fields := map[string]any{}
		for key, one := range value {
			fields[key] = plain(one)
		}
		return fields
	case map[any]any:
		fields := map[string]any{}
		for key, one := range value {
			fields[keyName(key)] = plain(one)
		}
		return fields
	case []any:
		list := make([]any, len(value))
		for index, one := range value {
			list[index] = plain(one)
		}
		return list
	case time.Time:
		return map[string]any{"day": value.UTC().Format("2006-01-02T15:04:05.000Z")}
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return map[string]any{"number": fmt.Sprint(value)}
		}
		return value
	default:
		return value
	}
}

func keyName(key any) string {
	if name, isText := key.(string); isText {
		return name
	}
	return fmt.Sprintf("%T %v", key, key)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
