using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>
/// SHA-256 over what a batch pays: of each listed item, in the order of its number, item id, case id, amount and card. It is
/// made when the list is complete, compared when it is confirmed and before each file.
/// </summary>
public sealed class PayDigest(IPayStore store)
{
    private const int Step = 1000;

    /// <returns>64 lower-case hex digits.</returns>
    internal async Task<string> OfAsync(PayBatch batch, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var after = 0; after < batch.Count; )
        {
            var items = await store.ReadItemsAsync(batch.Id, after, after + Step, cancel);
            foreach (var item in items)
            {
                hash.AppendData(Encoding.ASCII.GetBytes(LineOf(item)));
            }
            after += Step;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string LineOf(PayItem item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{item.Seq}|{item.Id.Value:N}|{item.CaseId.Value:N}|{item.AmountCents}|{item.CardDigest}\n"
        );
}
