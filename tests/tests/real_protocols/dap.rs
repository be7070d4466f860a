//! The Debug Adapter Protocol, as the examples declare it.

#[path = "../../../examples/protocols/dap.rs"]
pub mod declared;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "dap",
    rewrite: |text| rewritten!(declared::Frame, text),
    samples: &[
        r#"{"seq":1,"type":"request","command":"initialize","arguments":{"adapterID":"bark","linesStartAt1":false,
            "pathFormat":"uri"}}"#,
        r#"{"seq":2,"type":"request","command":"launch","arguments":{"noDebug":true,"stick":{"length":[1]}}}"#,
        r#"{"seq":3,"type":"request","command":"setBreakpoints","arguments":{"source":{"path":"/park.rs",
            "checksums":[{"algorithm":"SHA256","checksum":"00ff"}]},"breakpoints":[{"line":7,"condition":"i > 3"}]}}"#,
        r#"{"seq":4,"type":"request","command":"threads"}"#,
        r#"{"seq":5,"type":"response","request_seq":1,"success":true,"command":"initialize","body":
            {"supportsStepBack":true,"exceptionBreakpointFilters":[{"filter":"all","label":"All"}]}}"#,
        r#"{"seq":6,"type":"response","request_seq":2,"success":true,"command":"launch"}"#,
        r#"{"seq":7,"type":"response","request_seq":3,"success":false,"command":"setBreakpoints",
            "message":"cancelled","body":{"error":{"id":3,"format":"{why}","variables":{"why":"asleep"}}}}"#,
        r#"{"seq":8,"type":"response","request_seq":9,"success":true,"command":"stackTrace","body":{"stackFrames":[
            {"id":1,"name":"main","line":3,"column":0,"moduleId":"m","presentationHint":"subtle"}]}}"#,
        r#"{"seq":9,"type":"event","event":"stopped","body":{"reason":"breakpoint","threadId":1,"hitBreakpointIds":[2]}}"#,
        r#"{"seq":10,"type":"event","event":"output","body":{"category":"stderr","output":"woof\n","data":[null]}}"#,
        r#"{"seq":11,"type":"event","event":"terminated"}"#,
    ],
    open: &["/arguments/stick", "/body/data"],
};
