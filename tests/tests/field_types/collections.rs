//! Lists, arrays, tuples, options inside them, trees.

use protocol::{data, message};

use super::{assert_written, decode, fact, fails};

#[message(type = "lists")]
pub struct Lists {
    pub numbers: Vec<u8>,
    pub names: Vec<Option<String>>,
    pub nested: Vec<Vec<Option<bool>>>,
    pub fixed: [i16; 3],
    pub none: [u8; 0],
    pub points: Vec<Point>,
    pub boxed: Box<Vec<Box<u8>>>,
    pub maybe: Option<Vec<Option<Box<Point>>>>,
}

#[data]
pub struct Point {
    pub x: i8,
    pub y: Option<i8>,
}

#[test]
fn lists_go_out_and_come_back() {
    let lists = Lists {
        maybe: Some(vec![None, Some(Box::new(Point { y: Some(2), ..Point::new(1) }))]),
        ..Lists::new(
            vec![1, 2],
            vec![None, Some("a".to_owned())],
            vec![vec![], vec![None, Some(true)]],
            [-1, 0, 1],
            [],
            vec![Point::new(3)],
            Box::new(vec![Box::new(9)]),
        )
    };
    let data = concat!(
        r#"{"numbers":[1,2],"names":[null,"a"],"nested":[[],[null,true]],"fixed":[-1,0,1],"none":[],"#,
        r#""points":[{"x":3}],"boxed":[9],"maybe":[null,{"x":1,"y":2}]}"#
    );
    assert_written(lists, data);
}

#[message(type = "arrays")]
pub struct Arrays {
    pub long: [u16; 40],
    pub words: Option<[String; 2]>,
    pub grid: Option<[[u8; 2]; 2]>,
    pub maybe: Option<[Option<u8>; 33]>,
}

#[test]
fn arrays_longer_than_32_go_out_and_come_back() {
    let long: [u16; 40] = std::array::from_fn(|index| u16::try_from(index).unwrap());
    let numbers: Vec<String> = long.iter().map(u16::to_string).collect();
    let numbers = numbers.join(",");
    assert_written(Arrays::new(long), &format!(r#"{{"long":[{numbers}]}}"#));
    let full = Arrays {
        words: Some(["a".to_owned(), String::new()]),
        grid: Some([[1, 2], [3, 4]]),
        maybe: Some([None; 33]),
        ..Arrays::new(long)
    };
    let nulls = vec!["null"; 33].join(",");
    assert_written(full, &format!(r#"{{"long":[{numbers}],"words":["a",""],"grid":[[1,2],[3,4]],"maybe":[{nulls}]}}"#));
}

#[test]
fn arrays_have_exactly_their_length() {
    for count in [0, 1, 39, 41, 100] {
        let (code, path) = fails::<Arrays>(&format!(r#"{{"long": [{}]}}"#, vec!["0"; count].join(",")));
        assert!(path.starts_with("data.long"), "{path}");
        assert!(matches!(code.as_str(), "wrong_type" | "too_short" | "too_long"), "{code}");
    }
    let long = vec!["0"; 40].join(",");
    let (_, path) = fails::<Arrays>(&format!(r#"{{"long": [{long}], "grid": [[1, 2], [3]]}}"#));
    assert!(path.starts_with("data.grid[1]"), "{path}");
}

#[message(type = "tuples")]
pub struct Tuples {
    pub one: (u8,),
    pub two: (String, Option<u8>),
    pub three: (bool, char, f64),
    pub four: (u8, (u8, u8), Vec<u8>, Point),
}

#[test]
fn tuples_go_out_and_come_back() {
    let tuples = Tuples::new((1,), ("a".to_owned(), None), (true, 'b', 0.5), (1, (2, 3), vec![4], Point::new(5)));
    assert_written(tuples, r#"{"one":[1],"two":["a",null],"three":[true,"b",0.5],"four":[1,[2,3],[4],{"x":5}]}"#);
}

#[test]
fn tuples_have_exactly_their_items() {
    let rest = r#""three": [true, "b", 0.5], "four": [1, [2, 3], [4], {"x": 5}]"#;
    for (start, path) in [
        (r#""one": [], "two": ["a", 1]"#, "data.one"),
        (r#""one": [1, 2], "two": ["a", 1]"#, "data.one"),
        (r#""one": 1, "two": ["a", 1]"#, "data.one"),
        (r#""one": [1], "two": ["a"]"#, "data.two"),
        (r#""one": [1], "two": {"0": "a", "1": 1}"#, "data.two"),
    ] {
        let (_, found) = fails::<Tuples>(&format!("{{{start}, {rest}}}"));
        assert!(found.starts_with(path), "{start}: {found}");
    }
    let data = format!(r#"{{"one": ["x"], "two": [5, "y"], {rest}}}"#);
    let expected =
        vec![fact("wrong_type", "data.one[0]"), fact("wrong_type", "data.two[0]"), fact("wrong_type", "data.two[1]")];
    assert_eq!(decode::<Tuples>(&data), Err(expected));
}

#[message(type = "forest")]
pub struct Forest {
    pub root: Tree,
    pub others: Option<Vec<Tree>>,
}

#[data]
pub struct Tree {
    pub name: String,
    #[field(default)]
    pub children: Vec<Tree>,
    pub left: Option<Box<Tree>>,
    pub pair: Option<Box<(Tree, Tree)>>,
}

#[test]
fn trees_go_out_and_come_back() {
    let leaf = |name: &str| Tree::new(name);
    let root = Tree {
        children: vec![leaf("a"), Tree { children: vec![leaf("c")], ..leaf("b") }],
        left: Some(Box::new(leaf("d"))),
        pair: Some(Box::new((leaf("e"), leaf("f")))),
        ..leaf("root")
    };
    let data = concat!(
        r#"{"root":{"name":"root","children":[{"name":"a","children":[]},{"name":"b","children":[{"name":"c","children":[]}]}],"#,
        r#""left":{"name":"d","children":[]},"pair":[{"name":"e","children":[]},{"name":"f","children":[]}]}}"#
    );
    assert_written(Forest::new(root), data);
}

#[test]
fn mistakes_deep_in_a_tree_are_found() {
    let data = r#"{"root": {"name": "a", "children": [{"name": "b"}, {"left": {"name": 5}}]}, "others": [{"name": "c", "pair": [{"name": "d"}, {}]}]}"#;
    let expected = vec![
        fact("missing_field", "data.others[0].pair[1].name"),
        fact("missing_field", "data.root.children[1].name"),
        fact("wrong_type", "data.root.children[1].left.name"),
    ];
    assert_eq!(decode::<Forest>(data), Err(expected));
}
