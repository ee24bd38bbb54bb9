using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A file that comes in parts over a weak connection: in any order, any of them again.</summary>
public sealed class MaterialUpload
{
    public const string Table = "cases_material_uploads";

    private MaterialUpload() { }

    public MaterialUploadId Id { get; private set; }

    public PersonId Owner { get; private set; }

    public string Slot { get; private set; } = "";

    /// <summary>Of the whole file.</summary>
    public long Bytes { get; private set; }

    /// <summary>Of each part but the last.</summary>
    public int PartBytes { get; private set; }

    /// <summary>Of the whole file, 64 lower-case hex digits.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Until when somebody puts the parts together; past or null: nobody does.</summary>
    public DateTimeOffset? JoiningUntil { get; private set; }

    /// <summary>One bit for each part that is stored: there are at most sixty.</summary>
    public long Received { get; private set; }

    public int Version { get; private set; }

    public int Parts => (int)((Bytes + PartBytes - 1) / PartBytes);

    public static MaterialUpload Begin(
        PersonId owner,
        BeginUploadRequest request,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = MaterialUploadId.New(),
            Owner = owner,
            Slot = request.Slot,
            Bytes = request.Bytes,
            PartBytes = request.PartBytes,
            Sha256 = request.Sha256,
            BegunAt = now,
        };

    /// <summary>It took too long: a sweep removes it.</summary>
    public bool IsOver(DateTimeOffset now, MaterialRules rules) =>
        BegunAt.AddHours(rules.UploadHours) <= now;

    /// <summary>The same file for the same evidence, cut alike.</summary>
    public bool IsFor(BeginUploadRequest request) =>
        (Slot, Bytes, PartBytes, Sha256)
        == (request.Slot, request.Bytes, request.PartBytes, request.Sha256);

    /// <summary>Bytes the part must have; null when there is no such part.</summary>
    /// <param name="number">From 0.</param>
    public long? LengthOf(int number) =>
        number < 0 || number >= Parts ? null
        : number < Parts - 1 ? PartBytes
        : Bytes - ((long)number * PartBytes);

    public IReadOnlyList<int> ReceivedParts() =>
        [.. Enumerable.Range(0, Parts).Where(number => (Received & BitOf(number)) != 0)];

    public static long BitOf(int number) => 1L << number;

    /// <summary>False when somebody else puts the parts together just now.</summary>
    public bool TryJoin(DateTimeOffset now, TimeSpan most)
    {
        if (JoiningUntil > now)
        {
            return false;
        }
        JoiningUntil = now + most;
        Version++;
        return true;
    }

    internal void MoveTo(PersonId person)
    {
        Owner = person;
        Version++;
    }
}
