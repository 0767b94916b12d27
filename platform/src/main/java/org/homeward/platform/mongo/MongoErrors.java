package org.homeward.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;

/** Tells what MongoDB's exceptions mean. */
public final class MongoErrors {
    private MongoErrors() {}

    /** Makes a document unless there is one of its id; whether it was made. */
    public static boolean unlessThere(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoException failed) {
            if (ErrorCategory.fromErrorCode(failed.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }
}
