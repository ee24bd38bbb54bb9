using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialUploadPartMapping : IEntityTypeConfiguration<MaterialUploadPart>
{
    public void Configure(EntityTypeBuilder<MaterialUploadPart> builder)
    {
        builder.ToTable(MaterialUploadPart.Table);
        builder.HasKey(part => new { part.UploadId, part.Number });
        builder.Property(part => part.Number).ValueGeneratedNever();
        builder
            .HasOne<MaterialUpload>()
            .WithMany()
            .HasForeignKey(part => part.UploadId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
