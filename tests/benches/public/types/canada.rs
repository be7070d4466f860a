//! The outline of Canada: numbers of 15 to 17 digits.

super::twice! {
    struct Canada {
        r#type: Kind,
        features: Vec<Feature>,
    }

    struct Feature {
        r#type: Kind,
        properties: BTreeMap<String, String>,
        geometry: Geometry,
    }

    struct Geometry {
        r#type: Kind,
        coordinates: Vec<Vec<(f64, f64)>>,
    }

    enum Kind {
        FeatureCollection = "FeatureCollection",
        Feature = "Feature",
        Polygon = "Polygon",
    }
}
