namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Settings section <c>Cases:Materials</c>: what one person may send, and how long it waits for a case.</summary>
public sealed class MaterialRules
{
    /// <summary>Fixed: a message names it.</summary>
    public const long MostBytes = 15 * 1024 * 1024;

    /// <summary>Fixed: a message names it.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>Fixed: a message names it.</summary>
    public const int MostPages = 20;

    public const int LeastPartBytes = 256 * 1024;
    public const int MostPartBytes = 1024 * 1024;

    /// <summary>Uploads in parts that one person has begun and not ended (1 to 20).</summary>
    public int OpenUploads { get; init; } = 4;

    /// <summary>Materials of one person that belong to no case (1 to 200).</summary>
    public int LooseMaterials { get; init; } = 30;

    /// <summary>Megabytes one person may send in a day, Shanghai time (15 to 10000).</summary>
    public int MegabytesPerDay { get; init; } = 200;

    /// <summary>Hours a material waits for a case (1 to 720).</summary>
    public int LooseHours { get; init; } = 24;

    /// <summary>Hours an upload in parts may take (1 to 72).</summary>
    public int UploadHours { get; init; } = 12;

    /// <summary>Materials one node prepares at a time (1 to 64); 0: four for each of its processors. Of those one a processor computes, the others wait for disk and database.</summary>
    public int AtOnce { get; init; }

    /// <summary>Whether photos are read by WeChat's OCR, 100 free a day for the account.</summary>
    public bool ReadPhotos { get; init; }

    public bool AreUsable =>
        this
            is {
                OpenUploads: >= 1 and <= 20,
                LooseMaterials: >= 1 and <= 200,
                MegabytesPerDay: >= 15 and <= 10000,
                LooseHours: >= 1 and <= 720,
                UploadHours: >= 1 and <= 72,
                AtOnce: >= 0 and <= 64
            };
}
