using System.Globalization;

namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A place in two or three dimensions.</summary>
/// <param name="Srid">Its coordinate system: 4326 and 4979 are longitude and latitude (and height), 7203 and 9157 a plane (and space).</param>
/// <param name="X">First coordinate; longitude.</param>
/// <param name="Y">Second coordinate; latitude.</param>
/// <param name="Z">Third coordinate; null in two dimensions.</param>
public readonly record struct CypherPoint(int Srid, double X, double Y, double? Z)
{
    /// <summary>Cypher's own form: <c>point({srid: 4326, x: 120.2, y: 30.3})</c>.</summary>
    public override string ToString() => Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"point({{srid: {Srid}, x: {X}, y: {Y}, z: {z}}})")
        : string.Create(CultureInfo.InvariantCulture, $"point({{srid: {Srid}, x: {X}, y: {Y}}})");
}
