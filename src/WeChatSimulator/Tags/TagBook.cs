using WeChatSimulator.Fans;

namespace WeChatSimulator.Tags;

/// <summary>The official account's tags and who bears them.</summary>
internal sealed class TagBook
{
    public const int MostTags = 100;
    public const int MostOfAFan = 20;
    public const int LongestName = 30;
    private const int Starred = 2;

    private readonly Lock gate = new();
    private readonly SortedDictionary<int, string> names = new() { [Starred] = "星标组" };
    private int lastId = 99;

    public IReadOnlyDictionary<int, string> Names
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<int, string>(names);
            }
        }
    }

    /// <returns>0 and the new id, or WeChat's code.</returns>
    public (int Code, int Id) Create(string? name)
    {
        lock (gate)
        {
            var code = names.Count >= MostTags ? 45056 : FaultOf(name);
            if (code != 0)
            {
                return (code, 0);
            }

            names.Add(++lastId, name!);
            return (0, lastId);
        }
    }

    public int Rename(int id, string? name)
    {
        lock (gate)
        {
            if (id <= Starred || !names.TryGetValue(id, out var held))
            {
                return id <= Starred ? 45058 : 45159;
            }

            var code = name == held ? 0 : FaultOf(name);
            if (code == 0)
            {
                names[id] = name!;
            }

            return code;
        }
    }

    public int Delete(int id, IEnumerable<Fan> fans)
    {
        lock (gate)
        {
            if (id <= Starred || !names.Remove(id))
            {
                return id <= Starred ? 45058 : 45159;
            }

            foreach (var fan in fans)
            {
                fan.Tags.Remove(id);
            }

            return 0;
        }
    }

    /// <summary>All of them or none.</summary>
    public int Mark(int id, IReadOnlyList<Fan> fans, bool bears)
    {
        lock (gate)
        {
            if (!names.ContainsKey(id))
            {
                return 45159;
            }

            if (bears && fans.Any(fan => fan.Tags.Count >= MostOfAFan && !fan.Tags.Contains(id)))
            {
                return 45059;
            }

            foreach (var fan in fans)
            {
                _ = bears ? fan.Tags.Add(id) : fan.Tags.Remove(id);
            }

            return 0;
        }
    }

    public IReadOnlyList<int> Of(Fan fan)
    {
        lock (gate)
        {
            return [.. fan.Tags];
        }
    }

    public IReadOnlyList<Fan> Bearers(int id, IEnumerable<Fan> fans)
    {
        lock (gate)
        {
            return [.. fans.Where(fan => fan.Tags.Contains(id))];
        }
    }

    private int FaultOf(string? name) =>
        string.IsNullOrEmpty(name) ? 47001
        : name.Length > LongestName ? 45158
        : names.ContainsValue(name) ? 45157
        : 0;
}
