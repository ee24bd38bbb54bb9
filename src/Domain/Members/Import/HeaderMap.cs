using System.Text;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>Which cell of a row is which column, as the file's header says.</summary>
public sealed class HeaderMap
{
    private readonly Dictionary<string, int> places;

    private HeaderMap(
        Dictionary<string, int> places,
        IReadOnlyList<string> unknown,
        IReadOnlyList<RegisterColumn> missing,
        IReadOnlyList<string> repeated
    ) => (this.places, Unknown, Missing, Repeated) = (places, unknown, missing, repeated);

    /// <summary>Headers nobody knows; their cells are not read.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Required columns the file lacks: it cannot be used.</summary>
    public IReadOnlyList<RegisterColumn> Missing { get; }

    /// <summary>Titles of columns that two headers claim: it cannot be used.</summary>
    public IReadOnlyList<string> Repeated { get; }

    public bool IsUsable => Missing.Count == 0 && Repeated.Count == 0;

    /// <param name="headers">The file's first row.</param>
    /// <param name="columns">What may come.</param>
    /// <param name="overrides">Header to column key, stronger than the known headers.</param>
    public static HeaderMap Of(
        IReadOnlyList<string> headers,
        IReadOnlyList<RegisterColumn> columns,
        IReadOnlyDictionary<string, string> overrides
    )
    {
        var known = new Dictionary<string, RegisterColumn>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            foreach (var header in column.Headers)
            {
                known.TryAdd(Plain(header), column);
            }
        }
        foreach (var (header, key) in overrides)
        {
            known[Plain(header)] = columns.First(column => column.Key == key);
        }
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var (unknown, repeated) = (new List<string>(), new List<string>());
        for (var i = 0; i < headers.Count; i++)
        {
            var header = Plain(headers[i]);
            if (header.Length == 0)
            {
                continue;
            }
            if (!known.TryGetValue(header, out var column))
            {
                unknown.Add(headers[i].Trim());
            }
            else if (!places.TryAdd(column.Key, i))
            {
                repeated.Add(column.Title);
            }
        }
        var missing = columns.Where(one => one.IsRequired && !places.ContainsKey(one.Key));
        return new HeaderMap(places, unknown, [.. missing], repeated);
    }

    public bool Has(RegisterColumn column) => places.ContainsKey(column.Key);

    /// <summary>Index of the column's cell; -1 when the file has none.</summary>
    public int PlaceOf(RegisterColumn column) => places.GetValueOrDefault(column.Key, -1);

    /// <summary>The same columns in the same places: a further sheet may go on where the first one ended.</summary>
    public bool Agrees(HeaderMap other) =>
        places.Count == other.places.Count
        && places.All(place => other.places.GetValueOrDefault(place.Key, -1) == place.Value);

    /// <summary>Half-width, without white space, stars and remarks in brackets: 姓名*, 手机号（必填）.</summary>
    private static string Plain(string header)
    {
        var text = Typed.Wellformed(header).Normalize(NormalizationForm.FormKC);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var kept = new StringBuilder(text.Length);
        foreach (var c in bracket > 0 ? text[..bracket] : text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('*' or '\uFEFF' or ':' or '"'))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }
        return kept.ToString();
    }
}
