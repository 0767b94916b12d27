package org.homeward.platform.privacy;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.privacy.PrivacyRejection;
import org.homeward.kernel.privacy.PrivacyRejection.FileNotKept;
import org.homeward.kernel.privacy.PrivacyRejection.SubjectIsErased;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.PolicyTable;

/** Refuses commands that refer to a file which is not kept, and those of senders who could not see what it shows. */
final class KeptFiles implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final SealedFiles files;
    private final SubjectKeys keys;
    private final PolicyTable table;

    KeptFiles(SealedFiles files, SubjectKeys keys, PolicyTable table) {
        this.files = files;
        this.keys = keys;
        this.table = table;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        if (message.getPayload() instanceof AttachDocument attach) {
            var group = attach.kind().group();
            if (!table.shows(MessageMetadata.actorOf(message.getMetaData()).roles(), group)) {
                throw new NotPermitted("security.group-not-permitted");
            }
            require(!keys.isDestroyed(attach.person(), group), new SubjectIsErased(Set.of(group)));
            var owner = new SealedFiles.Owner(attach.person(), group, attach.documentId());
            require(files.holds(owner, attach.file()), new FileNotKept());
        }
        return chain.proceed();
    }

    private static void require(boolean holds, PrivacyRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }
}
