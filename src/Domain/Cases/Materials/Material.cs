using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>
/// 材料: one photo or document a member gives as evidence. First it is the member's alone, then part of a case. What is
/// stored of it stands in the <see cref="IMaterialVault"/> under its id; the row answers for the objects: an object
/// without a row is swept away.
/// </summary>
public sealed class Material
{
    public const string Table = "cases_materials";
    public const int MaxSlotLength = 32;
    public const int MaxMediaIdLength = 200;

    /// <summary>Preparations that were begun and not ended; so many, and the file is to blame.</summary>
    public const int MostAttempts = 5;

    private Material() { }

    public MaterialId Id { get; private set; }

    public PersonId Owner { get; private set; }

    public CaseId? CaseId { get; private set; }

    /// <summary>Which evidence it is: a code of the tenant of Cases, such as <c>ticket</c>.</summary>
    public string Slot { get; private set; } = "";

    public MaterialState State { get; private set; }

    /// <summary>Null while it is being fetched.</summary>
    public MaterialFormat? Format { get; private set; }

    /// <summary>Of the original.</summary>
    public long Bytes { get; private set; }

    /// <summary>1 for a photo; 0 until it is known.</summary>
    public int Pages { get; private set; }

    /// <summary>Of the original, 64 lower-case hex digits: the same file again. Null while it is being fetched.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Similar pictures differ in few of the 64 bits. Null until it is ready, and for pictures that show nothing.</summary>
    public long? PerceptualHash { get; private set; }

    /// <summary>Code of the <see cref="MaterialRefusals"/> member that says why; null unless it is refused.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>WeChat's id of a photo in the chat, good for three days; null for what was uploaded.</summary>
    public string? MediaId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>Since when it belongs to no case; null while it belongs to one.</summary>
    public DateTimeOffset? LooseSince { get; private set; }

    /// <summary>Since when another one stands in its place; it stays with its case, for the revisions that had it.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Of <see cref="DocumentReading"/>; see <see cref="MaterialReadings"/>.</summary>
    public SealedText? Reading { get; private set; }

    /// <summary>Until when a node prepares it; past or null: whoever comes first may.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    public int Version { get; private set; }

    /// <summary>The four quarters of <see cref="PerceptualHash"/>, each indexed: pictures alike share one, but for a bit.</summary>
    public int? Band1 { get; private set; }

    public int? Band2 { get; private set; }

    public int? Band3 { get; private set; }

    public int? Band4 { get; private set; }

    /// <summary>Its objects are stored.</summary>
    public static Material Receive(
        MaterialId id,
        PersonId owner,
        string slot,
        KeptFile file,
        DateTimeOffset now
    )
    {
        var material = Of(id, owner, slot, now);
        material.Keep(file);
        return material;
    }

    public static Material FromChat(PersonId owner, string slot, string mediaId, DateTimeOffset now)
    {
        var material = Of(MaterialId.New(), owner, slot, now);
        (material.State, material.MediaId) = (MaterialState.Fetching, mediaId);
        return material;
    }

    /// <summary>1 to 32 lower-case letters, digits and dashes.</summary>
    public static bool IsSlot(string? text) =>
        text is { Length: >= 1 and <= MaxSlotLength }
        && text.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one == '-');

    /// <summary>The photo from the chat has arrived.</summary>
    public void Arrive(KeptFile file)
    {
        if (State == MaterialState.Fetching)
        {
            Keep(file);
            Version++;
        }
    }

    public void BecomeReady(PreparedFile file, SealedText? reading, DateTimeOffset now)
    {
        if (State != MaterialState.Received)
        {
            return;
        }
        (State, ReadyAt, LeasedUntil) = (MaterialState.Ready, now, null);
        (Pages, Reading, PerceptualHash) = (file.Pages, reading, file.PerceptualHash);
        if (file.PerceptualHash is { } hash)
        {
            var bands = PerceptualBands.Of(hash);
            (Band1, Band2, Band3, Band4) = (bands[0], bands[1], bands[2], bands[3]);
        }
        Version++;
    }

    /// <summary>What is stored of it is to be deleted once this is saved.</summary>
    public void Refuse(Refusal refusal)
    {
        if (State is MaterialState.Fetching or MaterialState.Received)
        {
            (State, RefusalCode, LeasedUntil) = (MaterialState.Refused, refusal.Code, null);
            (Sha256, Reading) = (null, null);
            Version++;
        }
    }

    /// <summary>It becomes evidence of a case. Whose case, and which slots it has, is the case's to ask.</summary>
    /// <exception cref="InvalidOperationException">It is another case's, or refused: a bug.</exception>
    public void AttachTo(CaseId id)
    {
        if (State == MaterialState.Refused || (CaseId is { } other && other != id))
        {
            throw new InvalidOperationException("A material that cannot be attached.");
        }
        (CaseId, LooseSince) = (id, null);
        Version++;
    }

    /// <summary>The draft let go of it, or ended: a day later it is swept away.</summary>
    public void Detach(DateTimeOffset now)
    {
        if (CaseId is not null)
        {
            (CaseId, LooseSince) = (null, now);
            Version++;
        }
    }

    /// <summary>A corrected case has others in its place, or this one after all.</summary>
    public void StandBack(DateTimeOffset? since)
    {
        if (CaseId is not null && ReplacedAt is null != since is null)
        {
            ReplacedAt = since;
            Version++;
        }
    }

    internal void MoveTo(PersonId person)
    {
        Owner = person;
        Version++;
    }

    private static Material Of(MaterialId id, PersonId owner, string slot, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Owner = owner,
            Slot = slot,
            ReceivedAt = now,
            LooseSince = now,
        };

    private void Keep(KeptFile file)
    {
        (State, Format, Bytes, Sha256) = (
            MaterialState.Received,
            file.Format,
            file.Bytes,
            file.Sha256
        );
        LeasedUntil = null;
    }
}
