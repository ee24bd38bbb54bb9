using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Export;

public interface IMemberExport
{
    /// <summary>Writes the members of the scope as they are read: memory does not grow with their number.</summary>
    /// <param name="unmasked">Names, ID numbers and phones in full.</param>
    /// <returns>Rows written.</returns>
    Task<long> WriteAsync(
        StaffScope scope,
        ExportFormat format,
        bool unmasked,
        Stream output,
        CancellationToken cancel
    );
}
