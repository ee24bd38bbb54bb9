using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>
/// One run over one uploaded file, below one union. A dry run and the run in earnest are two jobs over the same file. From
/// <see cref="ImportState.Queued"/> on it changes by conditional updates alone: nodes and staff meet there.
/// </summary>
public sealed class ImportJob
{
    public const string Table = "members_imports";

    /// <summary>A file is waited for or worked on by one job at a time.</summary>
    public const string OnePerFile = "ux_members_imports_active_file_id";

    public const int MaxFileNameLength = 120;
    public const int MaxReasonLength = 300;
    public const int MaxHeadersLength = 2000;

    private ImportJob() { }

    public RegisterImportId Id { get; private set; }

    public ImportKind Kind { get; private set; }

    /// <summary>Rows of unions that are not this one or below it are refused.</summary>
    public UnionOrganizationId UnionId { get; private set; }

    public StaffAccountId ById { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>As the browser called it; shown, never opened.</summary>
    public string FileName { get; private set; } = null!;

    /// <summary>The job whose upload brought the file: its own id, or an earlier one's.</summary>
    public RegisterImportId FileId { get; private set; }

    /// <summary><see cref="FileId"/> until the job has ended, then null.</summary>
    public RegisterImportId? ActiveFileId { get; private set; }

    public long Bytes { get; private set; }

    public string? Sha256 { get; private set; }

    /// <summary>When the file and what was found wrong with it are deleted; null once they are.</summary>
    public DateTimeOffset? FileUntil { get; private set; }

    public bool DryRun { get; private set; }

    /// <summary>The file is meant to be all there is below the union: tell how many members it lacks.</summary>
    public bool Full { get; private set; }

    public ImportState State { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public long Rows { get; private set; }

    public long Added { get; private set; }

    public long Changed { get; private set; }

    public long Unchanged { get; private set; }

    public long RefusedRows { get; private set; }

    /// <summary>Members below the union a full file does not name.</summary>
    public long? Missing { get; private set; }

    /// <summary>Of the file, 0 to 1.</summary>
    public double Fraction { get; private set; }

    /// <summary>In Chinese why the file could not be used, or not to its end.</summary>
    public string? Reason { get; private set; }

    /// <summary>Lines of a header and, behind a tab, the column it was taken for.</summary>
    public string? Columns { get; private set; }

    /// <summary>Lines of headers nobody knows.</summary>
    public string? UnknownHeaders { get; private set; }

    /// <summary>Length of the list of refused rows; 0: there is none.</summary>
    public long ErrorBytes { get; private set; }

    /// <summary>What the running node answers to; another one after each take-up.</summary>
    public Guid? Holder { get; private set; }

    /// <summary>Behind it whoever ran it is taken for dead.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public bool CancelAsked { get; private set; }

    /// <summary>How many times a node has begun it.</summary>
    public int Attempts { get; private set; }

    public bool IsActive => ActiveFileId is not null;

    public static ImportJob Upload(
        ImportKind kind,
        UnionOrganizationId union,
        StaffAccountId by,
        string fileName,
        bool dryRun,
        bool full,
        DateTimeOffset now,
        DateTimeOffset until
    )
    {
        var id = RegisterImportId.New();
        return new ImportJob
        {
            Id = id,
            Kind = kind,
            UnionId = union,
            ById = by,
            CreatedAt = now,
            FileName = fileName,
            FileId = id,
            ActiveFileId = id,
            FileUntil = until,
            DryRun = dryRun,
            Full = full,
            State = ImportState.Uploading,
        };
    }

    public void Uploaded(KeptFile file) =>
        (Bytes, Sha256, State) = (file.Bytes, file.Sha256, ImportState.Queued);

    /// <summary>Another run over the same file.</summary>
    public ImportJob Again(StaffAccountId by, bool dryRun, DateTimeOffset now) =>
        new()
        {
            Id = RegisterImportId.New(),
            Kind = Kind,
            UnionId = UnionId,
            ById = by,
            CreatedAt = now,
            FileName = FileName,
            FileId = FileId,
            ActiveFileId = FileId,
            Bytes = Bytes,
            Sha256 = Sha256,
            FileUntil = FileUntil,
            DryRun = dryRun,
            Full = Full,
            State = ImportState.Queued,
        };
}
