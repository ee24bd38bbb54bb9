using System.Globalization;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// Numbers the rows of a file from 1 and gives back how people name them: in runs, since a row mostly follows the one before.
/// </summary>
internal sealed class RowPlaces
{
    private readonly List<(int First, string Sheet, int Row)> runs = [];
    private int last;
    private (string Sheet, int Row) previous = ("", 0);

    public int Add(string place)
    {
        var mark = place.LastIndexOf('!') + 1;
        var sheet = place[..mark];
        var row = int.Parse(place.AsSpan(mark), CultureInfo.InvariantCulture);
        last++;
        if (runs.Count == 0 || sheet != previous.Sheet || row != previous.Row + 1)
        {
            runs.Add((last, sheet, row));
        }
        previous = (sheet, row);
        return last;
    }

    public string this[int number]
    {
        get
        {
            var at = runs.BinarySearch(
                (number, "", 0),
                Comparer<(int First, string, int)>.Create((a, b) => a.First.CompareTo(b.First))
            );
            var (first, sheet, row) = runs[at >= 0 ? at : ~at - 1];
            return $"{sheet}{row + number - first}";
        }
    }
}
