using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Export;

public interface IMemberExport
{
    /// <summary>
    /// Writes the members of the scope as they are read; of all of them only the ids are held. Who was a member when it
    /// began stands in it once, under the union of that moment, whatever is written meanwhile. Nothing of the database is
    /// held while <paramref name="output"/> is slow.
    /// </summary>
    /// <param name="scope">Already as narrow as the request.</param>
    /// <param name="request">Of it the format, the state, and whether names, ID numbers and phones stand in full.</param>
    /// <param name="output">Stays open.</param>
    /// <param name="cancel">The reader has gone.</param>
    /// <returns>Rows written.</returns>
    Task<long> WriteAsync(
        StaffScope scope,
        ExportMembersRequest request,
        Stream output,
        CancellationToken cancel
    );
}
